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
            "babcp-accredited-2026.2.yaml",
            "bacb-rbt.yaml",
            "bacb-rbt-2026.2.yaml",
            "bacp-accredited.yaml",
            "bacp-accredited-2026.2.yaml",
            "cwp-emhp-qualified.yaml",
            "cwp-emhp-qualified-2026.2.yaml",
            "nhs-tt-counsellor-trainee.yaml",
            "nhs-tt-counsellor-trainee-2026.2.yaml",
            "nhs-tt-hi-cbt.yaml",
            "nhs-tt-hi-cbt-2026.2.yaml",
            "nhs-tt-pwp.yaml",
            "nhs-tt-pwp-2026.2.yaml",
            "oregon-associate.yaml",
            "oregon-associate-2026.2.yaml",
            "social-care-line.yaml",
            "social-care-line-2026.2.yaml",
            "trainee-low-intensity.yaml",
            "trainee-low-intensity-2026.2.yaml");

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
