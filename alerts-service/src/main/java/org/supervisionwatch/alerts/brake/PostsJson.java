package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;

/** Posts as they are kept, in the form in which events tell them. */
final class PostsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PostsJson() {}

    static JsonNode write(List<EventAssignment> posts) {
        return JSON.valueToTree(posts);
    }

    static List<EventAssignment> read(JsonNode posts) {
        try {
            return List.of(JSON.treeToValue(posts, EventAssignment[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("posts that were kept cannot be read", impossible);
        }
    }
}
