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

    /** As it is now, after one cheap query. */
    public Shelf fresh() {
        return at(store.revision());
    }

    /**
     * As it is now, and stays until the transaction ends: whoever is about to change it waits, and whoever is changing it is waited for. To
     * be called before the people are taken who are evaluated under it, as a change wakes them while it holds the shelf.
     */
    public Shelf held() {
        return at(store.hold());
    }

    private Shelf at(long revision) {
        Shelf shelf = known;
        if (shelf != null && shelf.revision() == revision) {
            return shelf;
        }
        Shelf read = Shelving.read(store.state()).orFail();
        known = read;
        return read;
    }
}
