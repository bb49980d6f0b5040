package org.supervisionwatch.alerts.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The shelf as this process knows it. */
@ApplicationScoped
public class Packs {

    private final ShelfStore store;
    private volatile @Nullable Shelf known;

    Packs(ShelfStore store) {
        this.store = store;
    }

    /** As it was when somebody last looked: for what must not wait for the database, such as a word on a page. */
    public Shelf current() {
        Shelf shelf = known;
        return shelf == null ? fresh() : shelf;
    }

    /**
     * As it is now, after one cheap query. A transaction that evaluates asks for it once it holds the people it is about to evaluate: a
     * change that comes later wakes them again.
     */
    public Shelf fresh() {
        Shelf shelf = known;
        if (shelf != null && shelf.revision() == store.revision()) {
            return shelf;
        }
        Shelf read = shelf(store.state());
        known = read;
        return read;
    }

    /** What was stored had been read before it was stored: a fault is one of the database or of this release. */
    private static Shelf shelf(ShelfState state) {
        return switch (Shelving.read(state)) {
            case ShelfReading.Accepted(Shelf shelf) -> shelf;
            case ShelfReading.Refused(var faults) -> throw new IllegalStateException("Packs are not valid: " + faults);
        };
    }
}
