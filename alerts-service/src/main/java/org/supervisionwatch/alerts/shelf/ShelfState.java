package org.supervisionwatch.alerts.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.pack.Calendars.Proclaimed;

/**
 * What the database holds of the shelf.
 *
 * @param revision grows with every change
 * @param stored packs that did not ship
 * @param overlays every decision of every organisation, by pack and revision
 */
record ShelfState(long revision, List<Document> stored, List<Overlay> overlays, List<Proclaimed> proclaimed) {

    /** Before anybody has changed anything. */
    static final ShelfState FRESH = new ShelfState(0, List.of(), List.of(), List.of());

    ShelfState {
        stored = List.copyOf(stored);
        overlays = List.copyOf(overlays);
        proclaimed = List.copyOf(proclaimed);
    }

    ShelfState with(Collection<Document> documents) {
        List<Document> all = new ArrayList<>(stored);
        all.addAll(documents);
        return new ShelfState(revision, all, overlays, proclaimed);
    }

    ShelfState with(Overlay overlay) {
        return new ShelfState(
                revision,
                stored,
                Stream.concat(overlays.stream(), Stream.of(overlay)).toList(),
                proclaimed);
    }
}
