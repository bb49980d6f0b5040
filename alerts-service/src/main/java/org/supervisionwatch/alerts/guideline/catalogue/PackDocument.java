package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.Optional;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.rest.PostgresText;

/**
 * The document of a pack, with its source.
 *
 * @param source identifies it in faults, for example a file name
 */
record PackDocument(String source, ObjectNode content) {

    /** Reads YAML, which includes JSON. A duplicate key is a fault. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final JsonMapper JSON = new JsonMapper();

    /** Parses a document; if it is invalid the result is empty and a fault is added. */
    static Optional<PackDocument> read(String source, String text, Collection<Fault> faults) {
        try {
            JsonNode tree = YAML.readTree(text);
            Optional<Fault> fault = PostgresText.firstFault(tree, source + "#");
            if (!tree.isObject()) {
                faults.add(new Fault(source + "#", "must be an object"));
            } else if (fault.isPresent()) {
                faults.add(fault.get());
            } else {
                return Optional.of(new PackDocument(source, stored(tree.toString())));
            }
        } catch (JsonProcessingException malformed) {
            faults.add(new Fault(source + "#", "is not YAML: " + malformed.getOriginalMessage()));
        }
        return Optional.empty();
    }

    /** Parses a document as stored in the database, with the same representation of numbers, so that equal content compares equal. */
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

    boolean isSameVersionAs(PackDocument other) {
        return pack().equals(other.pack()) && version().equals(other.version());
    }
}
