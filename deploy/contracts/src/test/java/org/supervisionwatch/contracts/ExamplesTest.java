package org.supervisionwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden examples keep their schemas, and the schemas let a contract grow. */
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("examples");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TestFactory
    Stream<DynamicTest> anExampleIsValid() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(errors(example, read(example))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aFieldOfALaterDayDoesNoHarm() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    JsonNode event = read(example);
                    ((ObjectNode) event).put("ofALaterDay", true);
                    assertThat(errors(example, event)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aSchemaHasExamples() throws IOException {
        try (Stream<Path> schemas = Files.list(Path.of("schema"))) {
            return schemas.map(schema -> schema.getFileName().toString().replace(".json", "")).toList().stream()
                    .map(name -> DynamicTest.dynamicTest(
                            name, () -> assertThat(EXAMPLES.resolve(name)).isNotEmptyDirectory()));
        }
    }

    @Test
    void aSessionWithoutItsStatusIsNotValid() throws IOException {
        Path example = EXAMPLES.resolve("session.v1/booked.json");
        ObjectNode event = (ObjectNode) read(example);
        event.remove("status");

        assertThat(errors(example, event)).isNotEmpty();
    }

    @Test
    void anAlertNamesItsCauseExactlyWhenItIsClosed() throws IOException {
        Path closed = EXAMPLES.resolve("alert.v1/closed.json");
        Path open = EXAMPLES.resolve("alert.v1/due-soon.json");

        assertThat(errors(closed, ((ObjectNode) read(closed)).putNull("cause"))).isNotEmpty();
        assertThat(errors(open, ((ObjectNode) read(open)).put("cause", "left"))).isNotEmpty();
    }

    @Test
    void onlyALapseHasALevelOfLateness() throws IOException {
        Path lapse = EXAMPLES.resolve("alert.v1/due-soon.json");
        Path notice = EXAMPLES.resolve("alert.v1/needs-cover.json");

        assertThat(errors(lapse, ((ObjectNode) read(lapse)).put("level", "notice")))
                .isNotEmpty();
        assertThat(errors(notice, ((ObjectNode) read(notice)).put("level", "below")))
                .isNotEmpty();
    }

    private List<Error> errors(Path example, JsonNode event) throws IOException {
        Path schema = Path.of("schema", example.getParent().getFileName() + ".json");
        Schema rules = registry.getSchema(read(schema));
        return rules.validate(event);
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
