package org.supervisionwatch.alerts.pack;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/**
 * The packs that ship with the service. They are read at start-up, and a fault in one of them ends it. A new version of a
 * pack is a new file; an old one is never edited.
 */
@Startup
@ApplicationScoped
public class Packs {

    /** Files under {@code packs/} on the class path. */
    private static final List<String> SHIPPED = List.of(
            "babcp-accredited.yaml",
            "bacb-rbt.yaml",
            "bacp-accredited.yaml",
            "cwp-emhp-qualified.yaml",
            "nhs-tt-counsellor-trainee.yaml",
            "nhs-tt-hi-cbt.yaml",
            "nhs-tt-pwp.yaml",
            "oregon-associate.yaml",
            "social-care-line.yaml",
            "trainee-low-intensity.yaml");

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Shelf shelf;

    public Packs(PackReader reader) {
        this.shelf = new Shelf(SHIPPED.stream().map(file -> load(file, reader)).toList());
    }

    /** What is known now. Ask once for a piece of work, so that all of it sees the same. */
    public Shelf current() {
        return shelf;
    }

    private static Pack load(String file, PackReader reader) {
        return switch (reader.readToGovern(document(file))) {
            case PackReading.Accepted(Pack pack) -> pack;
            case PackReading.Refused(List<Fault> faults) ->
                throw new IllegalStateException("Pack %s is not valid: %s".formatted(file, faults));
        };
    }

    private static JsonNode document(String file) {
        try (InputStream yaml = Packs.class.getResourceAsStream("/packs/" + file)) {
            if (yaml == null) {
                throw new IllegalStateException("Pack %s is not on the class path".formatted(file));
            }
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("Pack %s cannot be read".formatted(file), e);
        }
    }
}
