package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars.ProclaimedDay;

/**
 * The part of the catalogue that is stored in the database.
 *
 * @param revision increases with every change
 * @param stored packs not shipped with the service
 * @param overlays all decisions of all organisations, by pack and revision
 */
record StoredCatalogue(
        long revision, List<PackDocument> stored, List<Overlay> overlays, List<ProclaimedDay> proclaimedDays) {

    /** The state before any change. */
    static final StoredCatalogue FRESH = new StoredCatalogue(0, List.of(), List.of(), List.of());

    StoredCatalogue {
        stored = List.copyOf(stored);
        overlays = List.copyOf(overlays);
        proclaimedDays = List.copyOf(proclaimedDays);
    }

    StoredCatalogue with(Collection<PackDocument> documents) {
        List<PackDocument> all = new ArrayList<>(stored);
        all.addAll(documents);
        return new StoredCatalogue(revision, all, overlays, proclaimedDays);
    }

    StoredCatalogue with(Overlay overlay) {
        return new StoredCatalogue(
                revision,
                stored,
                Stream.concat(overlays.stream(), Stream.of(overlay)).toList(),
                proclaimedDays);
    }
}
