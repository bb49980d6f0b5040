package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The shelf as this process knows it. */
@ApplicationScoped
public class CatalogueCache {

    private final CatalogueStore store;
    private volatile @Nullable PackCatalogue known;

    CatalogueCache(CatalogueStore store) {
        this.store = store;
    }

    /** As it was when somebody last looked: for what must not wait for the database, such as a word on a page. */
    public PackCatalogue current() {
        PackCatalogue shelf = known;
        return shelf == null ? fresh() : shelf;
    }

    /** As it is now, after one cheap query. */
    public PackCatalogue fresh() {
        return at(store.revision());
    }

    /**
     * As it is now, and stays until the transaction ends: whoever is about to change it waits, and whoever is changing it is waited for. To
     * be called before the people are taken who are evaluated under it, as a change wakes them while it holds the shelf.
     */
    public PackCatalogue held() {
        return at(store.hold());
    }

    private PackCatalogue at(long revision) {
        PackCatalogue shelf = known;
        if (shelf != null && shelf.revision() == revision) {
            return shelf;
        }
        PackCatalogue read = CatalogueReader.read(store.state()).orFail();
        known = read;
        return read;
    }
}
