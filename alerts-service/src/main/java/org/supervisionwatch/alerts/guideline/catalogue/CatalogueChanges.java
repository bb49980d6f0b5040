package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.chassis.problem.Fault;

/**
 * Puts packs on the shelf and proclaims days. Its caller owns the transaction, and wakes whom it concerns in the same one. Everything is
 * read as it would stand there before anything is written.
 */
@ApplicationScoped
public class CatalogueChanges {

    private final CatalogueStore store;
    private final PackConfig config;

    CatalogueChanges(CatalogueStore store, PackConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Takes in the folder's new versions, all or none. A version whose file is gone stays. */
    public ImportResult load(String by, Instant now) {
        return config.folder().map(folder -> load(folder, by, now)).orElseGet(ImportResult.ImportWithoutFolder::new);
    }

    private ImportResult load(Path folder, String by, Instant now) {
        DocumentFaults faults = new DocumentFaults();
        List<PackDocument> documents = PackFolder.documents(folder, faults);
        StoredCatalogue state = store.lock();
        if (CatalogueReader.read(state.with(documents))
                instanceof CatalogueReading.CatalogueRefused(List<Fault> found)) {
            found.forEach(fault -> faults.add(fault.pointer(), fault.message()));
        }
        if (!faults.none()) {
            return new ImportResult.ImportRefused(faults.all());
        }
        List<PackDocument> added = added(state, documents);
        added.forEach(document -> store.add(document, by, now));
        if (!added.isEmpty()) {
            store.changed(now);
        }
        return new ImportResult.ImportCompleted(added.stream()
                .map(each -> new ImportResult.ImportedPack(each.pack(), each.version(), each.source()))
                .toList());
    }

    private static List<PackDocument> added(StoredCatalogue state, List<PackDocument> documents) {
        List<PackDocument> held = new ArrayList<>(
                Stream.concat(ShippedPacks.documents(new DocumentFaults()).stream(), state.stored().stream())
                        .toList());
        List<PackDocument> added = new ArrayList<>();
        for (PackDocument document : documents) {
            if (held.stream().noneMatch(document::isSameEditionAs)) {
                held.add(document);
                added.add(document);
            }
        }
        return added;
    }

    /** @return whether that is news */
    public boolean set(DayOverride override) {
        store.lock();
        boolean same = store.override(override.calendar(), override.day())
                .filter(held -> held.off() == override.off()
                        && held.why().equals(override.why())
                        && held.by().equals(override.by()))
                .isPresent();
        if (!same) {
            store.set(override);
            store.changed(override.at());
        }
        return !same;
    }

    /** @return whether there was anything to forget */
    public boolean forget(DayOverride override, Instant now) {
        store.lock();
        boolean held = store.override(override.calendar(), override.day()).isPresent();
        if (held) {
            store.remove(override.calendar(), override.day());
            store.changed(now);
        }
        return held;
    }
}
