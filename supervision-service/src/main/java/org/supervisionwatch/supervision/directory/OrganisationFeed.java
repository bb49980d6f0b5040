package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** organisations.v1 into the directory. */
@ApplicationScoped
public class OrganisationFeed implements EventFeed<DirectoryOrganisationEvent> {

    public static final String TOPIC = "organisations.v1";

    private final DirectoryStore rows;

    OrganisationFeed(DirectoryStore rows) {
        this.rows = rows;
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
    public void apply(List<VersionedEvent<DirectoryOrganisationEvent>> news) {
        rows.organisations(news);
    }

    @Override
    public void doubted(List<UUID> keys) {
        // The directory keeps what it last understood: a code and a zone hardly ever change.
    }
}
