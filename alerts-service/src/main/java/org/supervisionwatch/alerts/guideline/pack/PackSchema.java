package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.problem.Faults;

/** The JSON Schema of packs, as it is published with the contracts. It knows what is allowed, and what a key left out means. */
final class PackSchema {

    private static final String FILE = "/contracts/pack/guideline-pack.v1.json";
    private static final JsonNode RULES = rules();
    private static final Schema SCHEMA = SchemaRegistry.withDialect(
                    Dialect.builder(Dialects.getDraft202012())
                            .keyword(new NonValidationKeyword(SchemaWording.OWN))
                            .build(),
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(RULES);

    /** All keys that a requirement or a part of it may have. */
    private static final Set<String> KEYS = keys(RULES.path("$defs")).collect(Collectors.toSet());

    private PackSchema() {}

    private static Stream<String> keys(JsonNode rules) {
        return Stream.concat(
                rules.path("properties").propertyStream().map(Map.Entry::getKey),
                rules.valueStream().flatMap(PackSchema::keys));
    }

    static boolean hasKey(String key) {
        return KEYS.contains(key);
    }

    private static JsonNode rules() {
        try (InputStream file = PackSchema.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every invalid key of a pack, with the reason. */
    static Faults faults(JsonNode pack) {
        Faults faults = new Faults();
        SchemaWording wording = new SchemaWording(RULES);
        SCHEMA.validate(pack).forEach(error -> faults.add(wording.pointer(error), wording.message(error)));
        return faults;
    }

    /**
     * Sets the keys that are left out or null to their default, if they have one.
     *
     * @param rule the JSON pointer of the rule for the object
     */
    static void fillIn(JsonNode object, String rule) {
        if (object instanceof ObjectNode keys) {
            RULES.at(rule).path("properties").properties().forEach(each -> {
                if (each.getValue().has("default") && !keys.hasNonNull(each.getKey())) {
                    keys.set(each.getKey(), each.getValue().path("default"));
                }
            });
        }
    }
}
