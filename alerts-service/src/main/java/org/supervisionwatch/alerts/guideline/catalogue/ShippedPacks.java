package org.supervisionwatch.alerts.guideline.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** Reads the packs shipped with the service. A new version is a new file; an existing file is never edited. */
final class ShippedPacks {

    /** Files under {@code packs/} on the class path. */
    static final List<String> FILES = List.of(
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

    private ShippedPacks() {}

    static List<PackDocument> documents(Collection<Fault> faults) {
        return FILES.stream()
                .flatMap(file -> PackDocument.read(file, text(file), faults).stream())
                .toList();
    }

    private static String text(String file) {
        try (InputStream yaml = ShippedPacks.class.getResourceAsStream("/packs/" + file)) {
            if (yaml == null) {
                throw new IllegalStateException("Pack %s is not on the class path".formatted(file));
            }
            return new String(yaml.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Pack %s cannot be read".formatted(file), e);
        }
    }
}
