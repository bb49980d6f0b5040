package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Holds the catalogue of the latest revision that this process has read. */
@ApplicationScoped
public class CatalogueCache {

    private final CatalogueStore store;
    private volatile @Nullable PackCatalogue known;

    CatalogueCache(CatalogueStore store) {
        this.store = store;
    }

    /** The catalogue last read, without a database query; for uses that need not be up to date, such as a label on a page. */
    public PackCatalogue current() {
        PackCatalogue catalogue = known;
        return catalogue == null ? fresh() : catalogue;
    }

    /** The current catalogue, after one inexpensive query for its revision. */
    public PackCatalogue fresh() {
        return at(store.revision());
    }

    /**
     * The current catalogue, locked against changes until the transaction ends. Call this before claiming the people to be evaluated,
     * because a change schedules people for evaluation while it holds the lock.
     */
    public PackCatalogue held() {
        return at(store.lockForShare());
    }

    private PackCatalogue at(long revision) {
        PackCatalogue catalogue = known;
        if (catalogue != null && catalogue.revision() == revision) {
            return catalogue;
        }
        PackCatalogue read = CatalogueReader.read(store.state()).orThrow();
        known = read;
        return read;
    }
}
