package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.guideline.pack.PackReading;
import org.supervisionwatch.chassis.problem.Fault;

/** Reads everything that is to stand on the shelf; one fault refuses the whole. */
final class CatalogueReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,49}");

    private final StoredCatalogue state;
    private final HolidayCalendars calendars;
    private final PackReader reader;
    private final DocumentFaults faults = new DocumentFaults();
    private final List<PackVersion> editions = new ArrayList<>();
    private final List<PackVersion> overlaid = new ArrayList<>();
    private final List<PackVersion> former = new ArrayList<>();

    private CatalogueReader(StoredCatalogue state) {
        this.state = state;
        this.calendars = new HolidayCalendars().with(state.proclaimed());
        this.reader = new PackReader(calendars);
    }

    static CatalogueReading read(StoredCatalogue state) {
        return new CatalogueReader(state).shelf();
    }

    private CatalogueReading shelf() {
        List<PackDocument> taken = new ArrayList<>();
        Stream.concat(ShippedPacks.documents(faults).stream(), state.stored().stream())
                .forEach(document -> take(document, taken));
        state.overlays().forEach(this::lay);
        return faults.none()
                ? new CatalogueReading.CatalogueAccepted(
                        new PackCatalogue(state.revision(), calendars, editions, overlaid, former))
                : new CatalogueReading.CatalogueRefused(faults.all());
    }

    /** The same content again is no news; another content under the same version is refused. */
    private void take(PackDocument document, List<PackDocument> taken) {
        Optional<PackDocument> held =
                taken.stream().filter(document::isSameEditionAs).findFirst();
        checkName(document);
        if (held.isEmpty()) {
            taken.add(document);
            read(document);
        } else if (!held.get().content().equals(document.content())) {
            faults.add(
                    document.source() + "#/version",
                    "%s %s is there already with another content (%s); a version is never edited, give the change a new one"
                            .formatted(
                                    document.pack(),
                                    document.version(),
                                    held.get().source()));
        }
    }

    private void checkName(PackDocument document) {
        if (!ID.matcher(document.pack()).matches()) {
            faults.add(
                    document.source() + "#/pack",
                    "must be made of lower-case letters, digits and hyphens: it stands in addresses");
        }
        if (!VERSION.matcher(document.version()).matches()) {
            faults.add(
                    document.source() + "#/version",
                    "must be made of letters, digits, dots and hyphens: a plus marks an organisation's overlay");
        }
    }

    private void read(PackDocument document) {
        switch (reader.readToGovern(document.content())) {
            case PackReading.PackAccepted(Pack pack) ->
                editions.add(new PackVersion(pack, document.content(), pack.version(), null));
            case PackReading.PackRefused(List<Fault> found) ->
                found.forEach(fault -> faults.add(document.source() + "#" + fault.pointer(), fault.message()));
        }
    }

    /** Former decisions are kept for standings that were worked out under them, as far as they can still be read. */
    private void lay(Overlay overlay) {
        ObjectNode changes = overlay.changes();
        if (changes == null) {
            return;
        }
        boolean inForce = state.overlays().stream()
                .noneMatch(other -> other.organisationId().equals(overlay.organisationId())
                        && other.pack().equals(overlay.pack())
                        && other.revision() > overlay.revision());
        for (PackVersion edition : editions) {
            if (edition.pack().id().equals(overlay.pack())) {
                lay(overlay, changes, edition, inForce);
            }
        }
    }

    private void lay(Overlay overlay, ObjectNode changes, PackVersion edition, boolean inForce) {
        ObjectNode result = OverlayMerge.over(edition.document(), changes, overlay.revision());
        switch (reader.readToGovern(result)) {
            case PackReading.PackAccepted(Pack pack) ->
                (inForce ? overlaid : former).add(new PackVersion(pack, result, edition.base(), overlay));
            case PackReading.PackRefused(List<Fault> found)
            when inForce -> found.forEach(fault -> blame(overlay, OverlayMerge.blamed(fault, result, changes)));
            case PackReading.PackRefused _ -> {}
        }
    }

    private void blame(Overlay overlay, Fault fault) {
        String source = "overlay %s of organisation %s".formatted(overlay.pack(), overlay.organisationId());
        faults.add(source + "#" + fault.pointer(), fault.message());
    }
}
