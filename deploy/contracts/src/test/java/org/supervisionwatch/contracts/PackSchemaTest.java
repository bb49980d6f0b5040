package org.supervisionwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema of guideline packs is sound in itself; the packs that alerts-service ships are tested against it there. */
class PackSchemaTest {

    private JsonNode schema;

    @BeforeEach
    void read() throws IOException {
        schema = new ObjectMapper()
                .readTree(Path.of("pack", "guideline-pack.v1.json").toFile());
    }

    @Test
    void itIsASchemaOfItsDialect() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(schema.path("$schema").asText()))
                        .validate(schema))
                .isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryDefinitionIsUsed() {
        Set<String> references = new TreeSet<>();
        schema.findValues("$ref").forEach(each -> references.add(each.asText().substring(1)));

        assertThat(references)
                .allSatisfy(pointer -> assertThat(schema.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
        schema.path("$defs")
                .fieldNames()
                .forEachRemaining(name -> assertThat(references).contains("/$defs/" + name));
    }

    @Test
    void everyObjectHasOnlyKnownKeys() {
        schema.path("$defs").properties().stream()
                .filter(each -> each.getValue().path("type").toString().contains("object"))
                .filter(each -> each.getValue().has("properties"))
                .forEach(each -> assertThat(each.getValue().path("additionalProperties"))
                        .as(each.getKey())
                        .hasToString("false"));
    }
}
