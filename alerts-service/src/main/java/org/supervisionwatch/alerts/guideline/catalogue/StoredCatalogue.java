package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars.ProclaimedDay;

/**
 * What the database holds of the shelf.
 *
 * @param revision grows with every change
 * @param stored packs that did not ship
 * @param overlays every decision of every organisation, by pack and revision
 */
record StoredCatalogue(
        long revision, List<PackDocument> stored, List<Overlay> overlays, List<ProclaimedDay> proclaimed) {

    /** Before anybody has changed anything. */
    static final StoredCatalogue FRESH = new StoredCatalogue(0, List.of(), List.of(), List.of());

    StoredCatalogue {
        stored = List.copyOf(stored);
        overlays = List.copyOf(overlays);
        proclaimed = List.copyOf(proclaimed);
    }

    StoredCatalogue with(Collection<PackDocument> documents) {
        List<PackDocument> all = new ArrayList<>(stored);
        all.addAll(documents);
        return new StoredCatalogue(revision, all, overlays, proclaimed);
    }

    StoredCatalogue with(Overlay overlay) {
        return new StoredCatalogue(
                revision,
                stored,
                Stream.concat(overlays.stream(), Stream.of(overlay)).toList(),
                proclaimed);
    }
}
