package org.supervisionwatch.chassis.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.supervisionwatch.chassis.problem.BodyFaults;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.rest.PostgresText;
import org.supervisionwatch.chassis.rest.StrictJson;

/** Reads events as strictly as requests, except that unknown fields are ignored: publishers may add some. */
public final class EventJson {

    private static final ObjectMapper JSON = mapper();

    private EventJson() {}

    private static ObjectMapper mapper() {
        ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
        StrictJson.makeStrict(json);
        return json.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Binds a body; for use in {@link EventFeed#parse}. @throws UnreadableEvent names the first faulty field */
    public static <E> E bind(JsonNode body, Class<E> type) throws UnreadableEvent {
        try {
            return JSON.treeToValue(body, type);
        } catch (JsonProcessingException refused) {
            throw new UnreadableEvent(BodyFaults.problem(refused).errors().stream()
                    .findFirst()
                    .map(EventJson::describe)
                    .orElse("the body cannot be read"));
        }
    }

    static JsonNode object(byte[] value) throws UnreadableEvent {
        JsonNode body;
        try {
            body = JSON.readTree(value);
        } catch (IOException broken) {
            throw new UnreadableEvent("the value is not JSON");
        }
        if (!body.isObject()) {
            throw new UnreadableEvent("the value is not a JSON object");
        }
        Optional<Fault> fault = mayHoldSuchText(value) ? PostgresText.firstFault(body, "") : Optional.empty();
        if (fault.isPresent()) {
            throw new UnreadableEvent(describe(fault.get()));
        }
        return body;
    }

    /** Whether there is any escape, or a byte with which half a surrogate pair begins. Rarely, and found out faster than by a walk. */
    private static boolean mayHoldSuchText(byte[] value) {
        for (byte each : value) {
            if (each == '\\' || each == (byte) 0xED) {
                return true;
            }
        }
        return false;
    }

    static String text(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers could not be written", impossible);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers could not be read", impossible);
        }
    }

    private static String describe(Fault fault) {
        return fault.pointer() + " " + fault.message();
    }
}
