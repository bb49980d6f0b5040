package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/** Edits documents of shipped packs and reads them. */
final class Documents {

    static final PackReader READER = new PackReader(new HolidayCalendars());

    private static final YAMLMapper YAML = new YAMLMapper();

    private Documents() {}

    static ObjectNode shipped(String pack) {
        try (InputStream file = Documents.class.getResourceAsStream("/packs/" + pack + ".yaml")) {
            return (ObjectNode) YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode requirement(JsonNode pack, int index) {
        return (ObjectNode) pack.at("/requirements/" + index);
    }

    /** Parses a value in YAML, which is shorter than JSON. */
    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pack accepted(JsonNode document) {
        Faults faults = new Faults();
        return READER.readDraft(document, "", faults).orElseThrow(() -> new AssertionError(faults.all()));
    }

    /** Asserts that the edit causes exactly this fault. */
    static void refuses(String pack, Consumer<ObjectNode> edit, String pointer, String message) {
        ObjectNode document = shipped(pack);
        accepted(document);
        edit.accept(document);
        Faults faults = new Faults();
        assertThat(READER.readDraft(document, "", faults)).isEmpty();
        assertThat(faults.all()).containsExactly(new Fault(pointer, message));
    }

    /** Asserts the same for one key of a requirement, set to a value in YAML. */
    static void refuses(String pack, int requirement, String key, String value, String path, String message) {
        refuses(
                pack,
                document -> requirement(document, requirement).set(key, yaml(value)),
                "/requirements/" + requirement + "/" + path,
                message);
    }
}
