package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Reads an event's body as one of the records of this room. */
final class EventBinding {

    private EventBinding() {}

    /** @throws UnreadableEvent if a field is wrong, or the body belongs to another key */
    static <E> E to(Class<E> type, JsonNode body, UUID key, Function<E, UUID> id) throws UnreadableEvent {
        E event = EventJson.bind(body, type);
        if (!id.apply(event).equals(key)) {
            throw new UnreadableEvent("/id is not the key");
        }
        return event;
    }
}
