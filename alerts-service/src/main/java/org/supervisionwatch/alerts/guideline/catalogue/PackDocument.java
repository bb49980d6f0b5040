package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.chassis.rest.PostgresText;

/**
 * A pack's document, and where it comes from.
 *
 * @param source names it in faults, such as a file's name
 */
record PackDocument(String source, ObjectNode content) {

    /** YAML, of which JSON is a part. A key that stands twice is a fault. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a text; empty, and a fault, if it is none. */
    static Optional<PackDocument> read(String source, String text, DocumentFaults faults) {
        try {
            JsonNode tree = YAML.readTree(text);
            String unkeepable = PostgresText.fault(tree.toString());
            if (!tree.isObject()) {
                faults.add(source + "#", "must be an object");
            } else if (unkeepable != null) {
                faults.add(source + "#", unkeepable);
            } else {
                return Optional.of(new PackDocument(source, stored(tree.toString())));
            }
        } catch (JsonProcessingException malformed) {
            faults.add(source + "#", "is not YAML: " + malformed.getOriginalMessage());
        }
        return Optional.empty();
    }

    /** A document as it comes back from the database: with its numbers as they are there, so that equal content is equal. */
    static ObjectNode stored(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored document is not JSON", impossible);
        }
    }

    String pack() {
        return content.path("pack").asText();
    }

    String version() {
        return content.path("version").asText();
    }

    boolean isSameEditionAs(PackDocument other) {
        return pack().equals(other.pack()) && version().equals(other.version());
    }
}
