package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Binds an event's body to one of the records of this package. */
final class EventBody {

    private EventBody() {}

    /** @throws UnreadableEvent if a field is wrong, or the body belongs to another key */
    static <E> E bind(UUID key, JsonNode body, Class<E> type) throws UnreadableEvent {
        if (!body.path("id").asText().equals(key.toString())) {
            throw new UnreadableEvent("/id is not the key");
        }
        return EventJson.bind(body, type);
    }
}
