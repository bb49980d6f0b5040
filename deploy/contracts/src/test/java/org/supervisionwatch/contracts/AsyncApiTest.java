package org.supervisionwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private JsonNode document;
    private JsonNode topics;

    @BeforeEach
    void read() throws IOException {
        document = YAML.readTree(Path.of("asyncapi.yaml").toFile());
        topics = YAML.readTree(Path.of("topics.yaml").toFile());
    }

    @Test
    void itNamesExactlyTheTopicsThereAre() {
        assertThat(document.path("asyncapi").asText()).startsWith("3.");
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses)
                .isEqualTo(new TreeSet<>(names(topics.path("topics"))))
                .isNotEmpty();
    }

    @Test
    void itTellsTheSamePartitionsAndRetention() {
        JsonNode kafka = document.at("/components/channelBindings/compacted/kafka");
        JsonNode defaults = topics.path("defaults");

        assertThat(kafka.path("partitions")).isEqualTo(defaults.path("partitions"));
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                .isEqualTo(defaults.at("/config/cleanup.policy").asText());
        assertThat(kafka.at("/topicConfiguration/delete.retention.ms").asLong())
                .isEqualTo(defaults.at("/config/delete.retention.ms").asLong());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = references(document, new ArrayList<>());

        assertThat(references).hasSizeGreaterThan(10).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Path.of(reference)).isRegularFile();
            }
        });
    }

    @Test
    void everySchemaIsTheContentOfAMessage() throws IOException {
        List<String> references = references(document, new ArrayList<>());
        try (Stream<Path> schemas = Files.list(Path.of("schema"))) {
            assertThat(schemas.map(schema -> "./schema/" + schema.getFileName()))
                    .isSubsetOf(references);
        }
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
