package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Reads an event's fields, and refuses what the columns would refuse. Its messages name fields and never values. */
final class Fields {

    private static final int LONGEST = 500;

    private final JsonNode event;

    Fields(JsonNode event) throws UnreadableEvent {
        if (!event.isObject()) {
            throw new UnreadableEvent("the event is not an object");
        }
        this.event = event;
    }

    String text(String field) throws UnreadableEvent {
        JsonNode value = event.get(field);
        if (value == null || !value.isTextual()) {
            throw new UnreadableEvent(field + " is not a text");
        }
        String text = value.textValue();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new UnreadableEvent(field + " is empty, too long or holds NUL");
        }
        return text;
    }

    UUID id(String field) throws UnreadableEvent {
        String text = text(field);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UnreadableEvent(field + " is not a uuid");
        }
    }

    /** The event must be of the thing that its key names. */
    void mustBeOf(UUID key) throws UnreadableEvent {
        if (!id("id").equals(key)) {
            throw new UnreadableEvent("id is not the key");
        }
    }
}
