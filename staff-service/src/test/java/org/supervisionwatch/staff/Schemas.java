package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Validates events against the schemas of deploy/contracts and reads the golden examples. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static void assertValid(String event, JsonNode body) {
        assertThat(schema(event).validate(body))
                .as("%s against %s", body, event)
                .isEmpty();
    }

    static boolean isValid(String event, JsonNode body) {
        return schema(event).validate(body).isEmpty();
    }

    static List<JsonNode> examples(String event) throws IOException {
        Path folder = Path.of(System.getProperty("watch.root"), "deploy", "contracts", "examples", event);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Schemas::read).toList();
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }

    private static Schema schema(String event) {
        try (InputStream text = Schemas.class.getResourceAsStream("/contracts/schema/" + event + ".json")) {
            return REGISTRY.getSchema(text);
        } catch (IOException unreadable) {
            throw new AssertionError("no schema for " + event, unreadable);
        }
    }
}
