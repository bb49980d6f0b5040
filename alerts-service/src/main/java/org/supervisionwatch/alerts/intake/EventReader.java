package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Reads events as their consumers promise to: unknown fields are ignored, what is known must be right. */
final class EventReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventReader() {}

    /** @throws UnreadableEvent names the field that is wrong, never its value */
    static <E> E read(JsonNode body, Class<E> type) throws UnreadableEvent {
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JsonMappingException wrong) {
            String why = wrong.getCause() instanceof Refused refused ? refused.getMessage() : "cannot be read";
            throw new UnreadableEvent(path(wrong) + ": " + why);
        } catch (JsonProcessingException wrong) {
            throw new UnreadableEvent("the event cannot be read");
        }
    }

    static void sameKey(UUID key, UUID id) throws UnreadableEvent {
        if (!key.equals(id)) {
            throw new UnreadableEvent("/id is not the key");
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
