package org.supervisionwatch.supervision.week.due;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code alerts.v1} to the open alerts that the supervisor's page shows. */
@ApplicationScoped
public class AlertFeed implements EventFeed<AlertEvent> {

    public static final String TOPIC = "alerts.v1";

    private final OpenAlertStore alerts;

    AlertFeed(OpenAlertStore alerts) {
        this.alerts = alerts;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.alert.v1";
    }

    @Override
    public int reader() {
        return 1;
    }

    @Override
    public AlertEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        AlertEvent event = EventJson.bind(body, AlertEvent.class);
        if (!event.id().equals(key)) {
            throw new UnreadableEvent("/id is not the key");
        }
        return event;
    }

    @Override
    public void apply(List<VersionedEvent<AlertEvent>> events) {
        alerts.apply(events);
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        // The page keeps the last readable state; nothing is decided by it.
    }
}
