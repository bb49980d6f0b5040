package org.supervisionwatch.alerts.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.supervisionwatch.alerts.pack.Faults;

/**
 * A pack's document, and where it comes from.
 *
 * @param source names it in faults, such as a file's name
 */
record Document(String source, ObjectNode content) {

    /** YAML, of which JSON is a part. A key that stands twice is a fault. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a text; an empty document, and a fault, if it is none. */
    static Document read(String source, String text, Faults faults) {
        try {
            JsonNode tree = YAML.readTree(text);
            if (tree instanceof ObjectNode) {
                return new Document(source, json(YAML.treeToValue(tree, Object.class)));
            }
            faults.add(source + "#", "must be an object");
        } catch (JsonProcessingException malformed) {
            faults.add(source + "#", "is not YAML: " + malformed.getOriginalMessage());
        }
        return new Document(source, JsonNodeFactory.instance.objectNode());
    }

    /** One that was stored. */
    static ObjectNode stored(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored document is not JSON", impossible);
        }
    }

    /** Numbers as they come back from the database, so that the same content is equal. */
    private static ObjectNode json(Object value) {
        return stored(JSON.valueToTree(value).toString());
    }

    String pack() {
        return content.path("pack").asText();
    }

    String version() {
        return content.path("version").asText();
    }

    boolean isSameEditionAs(Document other) {
        return pack().equals(other.pack()) && version().equals(other.version());
    }
}
