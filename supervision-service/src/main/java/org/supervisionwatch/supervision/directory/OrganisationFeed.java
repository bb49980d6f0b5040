package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.intake.Feed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** organisations.v1 into the directory. */
@ApplicationScoped
public class OrganisationFeed implements Feed<OrganisationEvent> {

    public static final String TOPIC = "organisations.v1";

    private final DirectoryRows rows;

    OrganisationFeed(DirectoryRows rows) {
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
    public OrganisationEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBody.bind(key, body, OrganisationEvent.class);
    }

    @Override
    public void apply(List<Arrival<OrganisationEvent>> news) {
        rows.organisations(news);
    }

    @Override
    public void doubted(List<UUID> keys) {
        // The directory keeps what it last understood: a code and a zone hardly ever change.
    }
}
