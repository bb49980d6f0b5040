package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.intake.Feed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** staff.v1 into the directory. */
@ApplicationScoped
public class PersonFeed implements Feed<PersonEvent> {

    public static final String TOPIC = "staff.v1";

    private final DirectoryRows rows;

    PersonFeed(DirectoryRows rows) {
        this.rows = rows;
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
    public PersonEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        return EventBody.bind(key, body, PersonEvent.class);
    }

    @Override
    public void apply(List<Arrival<PersonEvent>> news) {
        rows.people(news);
    }

    @Override
    public void doubted(List<UUID> keys) {
        // The directory keeps what it last understood: an employee number hardly ever changes.
    }
}
