package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code organisations.v1} to the directory. */
@ApplicationScoped
public class OrganisationFeed implements EventFeed<DirectoryOrganisationEvent> {

    public static final String TOPIC = "organisations.v1";

    private final DirectoryStore store;

    OrganisationFeed(DirectoryStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.organisation.v1";
    }

    @Override
    public int reader() {
        return 2;
    }

    @Override
    public DirectoryOrganisationEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBody.bind(key, body, DirectoryOrganisationEvent.class);
    }

    @Override
    public void apply(List<VersionedEvent<DirectoryOrganisationEvent>> events) {
        store.organisations(events);
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        // The directory keeps the last readable state: a code and a zone hardly ever change.
    }
}
