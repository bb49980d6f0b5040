package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Reads the body of an event as one of the records in this package. */
final class EventBinding {

    private EventBinding() {}

    /** @throws UnreadableEvent if a field is invalid, or the body belongs to another key */
    static <E> E to(Class<E> type, JsonNode body, UUID key, Function<E, UUID> id) throws UnreadableEvent {
        E event = EventJson.bind(body, type);
        if (!id.apply(event).equals(key)) {
            throw new UnreadableEvent("/id is not the key");
        }
        return event;
    }
}
