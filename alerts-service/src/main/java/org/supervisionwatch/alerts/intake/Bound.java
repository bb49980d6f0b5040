package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Reads an event's body as one of the records of this room. */
final class Bound {

    private Bound() {}

    /** A state that says of itself whose it is. */
    interface Keyed {
        UUID id();
    }

    /** @throws UnreadableEvent if a field is wrong, or the body belongs to another key */
    static <E extends Keyed> E to(Class<E> type, UUID key, JsonNode body) throws UnreadableEvent {
        E event = EventJson.bind(body, type);
        if (!event.id().equals(key)) {
            throw new UnreadableEvent("/id is not the key");
        }
        return event;
    }
}
