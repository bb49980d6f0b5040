package org.supervisionwatch.supervision.week.due;

import jakarta.inject.Singleton;
import java.util.List;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code alerts.v1} to the open alerts that the supervisor's page shows. */
@Singleton
public class AlertFeed extends StateFeed<AlertEvent> {

    public static final String TOPIC = "alerts.v1";

    private final OpenAlertStore alerts;

    AlertFeed(OpenAlertStore alerts) {
        super(TOPIC, "alert", 1, AlertEvent.class);
        this.alerts = alerts;
    }

    @Override
    public void apply(List<VersionedEvent<AlertEvent>> news) {
        alerts.apply(news);
    }
}
