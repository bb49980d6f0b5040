package org.supervisionwatch.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden example of the contract can be read, and so can one with a field that nobody knows yet. */
class ContractTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("watch.root", ".."), "deploy/contracts/examples");

    @TestFactory
    Stream<DynamicTest> organisations() throws IOException {
        return examples("organisation.v1", OrganisationEvent.class, OrganisationEvent::id);
    }

    @TestFactory
    Stream<DynamicTest> people() throws IOException {
        return examples("person.v1", PersonEvent.class, PersonEvent::id);
    }

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        return examples("session.v1", SessionEvent.class, SessionEvent::id);
    }

    private static <E> Stream<DynamicTest> examples(String folder, Class<E> type, Function<E, UUID> id)
            throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            List<Path> all = files.sorted().toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        JsonNode body = new ObjectMapper().readTree(file.toFile());
                        ((com.fasterxml.jackson.databind.node.ObjectNode) body).put("notKnownYet", 1);
                        UUID key = UUID.fromString(body.get("id").asText());
                        assertThat(Bound.to(type, body, key, id)).isNotNull();
                    }));
        }
    }
}
