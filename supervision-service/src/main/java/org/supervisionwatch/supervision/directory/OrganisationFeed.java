package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.intake.Feed;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** organisations.v1 into the directory. */
@ApplicationScoped
public class OrganisationFeed implements Feed<OrganisationEvent> {

    public static final String TOPIC = "organisations.v1";

    private final Directory directory;

    OrganisationFeed(Directory directory) {
        this.directory = directory;
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
        return 1;
    }

    @Override
    public OrganisationEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        Fields fields = new Fields(body);
        fields.mustBeOf(key);
        String zone = fields.text("zone");
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new UnreadableEvent("zone is not known");
        }
        return new OrganisationEvent(fields.text("code"), zone);
    }

    @Override
    public void apply(List<Arrival<OrganisationEvent>> news) {
        directory.organisations(news);
    }

    @Override
    public void doubted(List<UUID> keys) {
        // The directory keeps what it last understood: a code and a zone hardly ever change.
    }
}
