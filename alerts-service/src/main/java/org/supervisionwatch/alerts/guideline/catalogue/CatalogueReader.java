package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading.DocumentAccepted;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading.DocumentRefused;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.chassis.problem.Fault;

/** Reads all packs and overlays into a catalogue; a single fault refuses everything. */
final class CatalogueReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,49}");

    private final StoredCatalogue state;
    private final HolidayCalendars calendars;
    private final PackReader reader;
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final List<PackVersion> packVersions = new ArrayList<>();
    private final List<PackVersion> overlaid = new ArrayList<>();
    private final List<PackVersion> former = new ArrayList<>();

    private CatalogueReader(StoredCatalogue state) {
        this.state = state;
        this.calendars = new HolidayCalendars().with(state.proclaimedDays());
        this.reader = new PackReader(calendars);
    }

    static DocumentReading<PackCatalogue> read(StoredCatalogue state) {
        return new CatalogueReader(state).catalogue();
    }

    private DocumentReading<PackCatalogue> catalogue() {
        List<PackDocument> accepted = new ArrayList<>();
        Stream.concat(ShippedPacks.documents(faults).stream(), state.stored().stream())
                .forEach(document -> add(document, accepted));
        state.overlays().forEach(this::applyOverlay);
        return DocumentReading.of(
                faults, () -> new PackCatalogue(state.revision(), calendars, packVersions, overlaid, former));
    }

    /** Adds a document. Identical content under the same version is ignored; different content is a fault. */
    private void add(PackDocument document, List<PackDocument> accepted) {
        Optional<PackDocument> existing =
                accepted.stream().filter(document::isSameVersionAs).findFirst();
        checkName(document);
        if (existing.isEmpty()) {
            accepted.add(document);
            read(document);
        } else if (!existing.get().content().equals(document.content())) {
            add(
                    document.source() + "#/version",
                    "%s %s already exists with different content (%s); a version cannot be edited, so use a new one"
                            .formatted(
                                    document.pack(),
                                    document.version(),
                                    existing.get().source()));
        }
    }

    private void checkName(PackDocument document) {
        if (!ID.matcher(document.pack()).matches()) {
            add(
                    document.source() + "#/pack",
                    "may contain only lower-case letters, digits and hyphens, because it is part of URLs");
        }
        if (!VERSION.matcher(document.version()).matches()) {
            add(
                    document.source() + "#/version",
                    "may contain only letters, digits, dots and hyphens; a plus marks an organisation's overlay");
        }
    }

    private void read(PackDocument document) {
        switch (reader.read(document.content())) {
            case DocumentAccepted<Pack>(Pack pack) ->
                packVersions.add(new PackVersion(pack, document.content(), pack.version(), null));
            case DocumentRefused<Pack>(List<Fault> found) ->
                found.forEach(fault -> add(document.source() + "#" + fault.pointer(), fault.message()));
        }
    }

    /** Applies an overlay. Earlier decisions are kept for standings evaluated under them, as far as they are still valid. */
    private void applyOverlay(Overlay overlay) {
        ObjectNode changes = overlay.changes();
        if (changes == null) {
            return;
        }
        boolean inForce = state.overlays().stream()
                .noneMatch(other -> other.organisationId().equals(overlay.organisationId())
                        && other.pack().equals(overlay.pack())
                        && other.revision() > overlay.revision());
        for (PackVersion packVersion : packVersions) {
            if (packVersion.pack().id().equals(overlay.pack())) {
                applyOverlay(overlay, changes, packVersion, inForce);
            }
        }
    }

    private void applyOverlay(Overlay overlay, ObjectNode changes, PackVersion packVersion, boolean inForce) {
        ObjectNode result = OverlayMerge.merge(packVersion.document(), changes, overlay.revision());
        switch (reader.read(result)) {
            case DocumentAccepted<Pack>(Pack pack) ->
                (inForce ? overlaid : former).add(new PackVersion(pack, result, packVersion.base(), overlay));
            case DocumentRefused<Pack>(List<Fault> found)
            when inForce ->
                found.forEach(fault -> addOverlayFault(overlay, OverlayMerge.atChangedKey(fault, result, changes)));
            case DocumentRefused<Pack> _ -> {}
        }
    }

    private void addOverlayFault(Overlay overlay, Fault fault) {
        String source = "overlay %s of organisation %s".formatted(overlay.pack(), overlay.organisationId());
        add(source + "#" + fault.pointer(), fault.message());
    }

    private void add(String pointer, String message) {
        faults.add(new Fault(pointer, message));
    }
}
