package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary of the contracts is what the shipped packs count, no more and no less: supervision-service warns of every other word. */
class PackVocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"types", "flags"})
    void theVocabularyHasTheWordsThatTheShippedPacksCount(String key) throws IOException {
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> packs = Files.list(Path.of("src/main/resources/packs"))) {
            for (Path pack : packs.toList()) {
                words(new YAMLMapper().readTree(pack.toFile()), key, counted);
            }
        }

        assertThat(published(key)).containsExactlyElementsOf(counted);
    }

    private static void words(JsonNode node, String key, Set<String> into) {
        node.findValues("counts").forEach(counts -> counts.path(key).forEach(word -> into.add(word.asText())));
    }

    private static List<String> published(String key) throws IOException {
        try (InputStream file =
                PackVocabularyTest.class.getResourceAsStream("/contracts/vocabulary/supervision.json")) {
            return new JsonMapper()
                    .readTree(file)
                    .path(key)
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
