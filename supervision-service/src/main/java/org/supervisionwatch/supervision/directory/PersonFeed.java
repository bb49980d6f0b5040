package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code staff.v1} to the directory. */
@ApplicationScoped
public class PersonFeed implements EventFeed<DirectoryPersonEvent> {

    public static final String TOPIC = "staff.v1";

    private final DirectoryStore store;

    PersonFeed(DirectoryStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.person.v1";
    }

    @Override
    public int reader() {
        return 2;
    }

    @Override
    public DirectoryPersonEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBody.bind(key, body, DirectoryPersonEvent.class);
    }

    @Override
    public void apply(List<VersionedEvent<DirectoryPersonEvent>> events) {
        store.people(events);
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        // The directory keeps the last readable state: an employee number hardly ever changes.
    }
}
