package org.supervisionwatch.alerts.shelf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.pack.Calendars;
import org.supervisionwatch.alerts.pack.Faults;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.pack.PackReader;
import org.supervisionwatch.alerts.pack.PackReading;
import org.supervisionwatch.chassis.problem.Fault;

/** Reads everything that is to stand on the shelf; one fault refuses the whole. */
final class Shelving {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,49}");

    private final ShelfState state;
    private final Calendars calendars;
    private final PackReader reader;
    private final Faults faults = new Faults();
    private final List<Edition> editions = new ArrayList<>();
    private final List<Edition> overlaid = new ArrayList<>();
    private final List<Edition> former = new ArrayList<>();

    private Shelving(ShelfState state) {
        this.state = state;
        this.calendars = new Calendars().with(state.proclaimed());
        this.reader = new PackReader(calendars);
    }

    static ShelfReading read(ShelfState state) {
        return new Shelving(state).shelf();
    }

    private ShelfReading shelf() {
        List<Document> taken = new ArrayList<>();
        Stream.concat(ShippedPacks.documents(faults).stream(), state.stored().stream())
                .forEach(document -> take(document, taken));
        state.overlays().forEach(this::lay);
        return faults.none()
                ? new ShelfReading.Accepted(new Shelf(state.revision(), calendars, editions, overlaid, former))
                : new ShelfReading.Refused(faults.all());
    }

    /** The same content again is no news; another content under the same version is refused. */
    private void take(Document document, List<Document> taken) {
        Optional<Document> held =
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

    private void checkName(Document document) {
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

    private void read(Document document) {
        switch (reader.readToGovern(document.content())) {
            case PackReading.Accepted(Pack pack) ->
                editions.add(new Edition(pack, document.content(), pack.version(), null));
            case PackReading.Refused(List<Fault> found) ->
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
        for (Edition edition : editions) {
            if (edition.pack().id().equals(overlay.pack())) {
                lay(overlay, changes, edition, inForce);
            }
        }
    }

    private void lay(Overlay overlay, ObjectNode changes, Edition edition, boolean inForce) {
        ObjectNode result = Overlaying.over(edition.document(), changes, overlay.revision());
        switch (reader.readToGovern(result)) {
            case PackReading.Accepted(Pack pack) ->
                (inForce ? overlaid : former).add(new Edition(pack, result, edition.base(), overlay));
            case PackReading.Refused(List<Fault> found)
            when inForce -> found.forEach(fault -> blame(overlay, Overlaying.blamed(fault, result, changes)));
            case PackReading.Refused _ -> {}
        }
    }

    private void blame(Overlay overlay, Fault fault) {
        String source = "overlay %s of organisation %s".formatted(overlay.pack(), overlay.organisationId());
        faults.add(source + "#" + fault.pointer(), fault.message());
    }
}
