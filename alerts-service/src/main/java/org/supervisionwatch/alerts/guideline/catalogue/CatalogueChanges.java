package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading.DocumentRefused;
import org.supervisionwatch.chassis.problem.Fault;

/**
 * Adds packs to the catalogue and changes bank holidays. The caller owns the transaction and schedules the people concerned for
 * evaluation in it. The resulting catalogue is validated before anything is written.
 */
@ApplicationScoped
public class CatalogueChanges {

    private final CatalogueStore store;
    private final PackConfig config;

    CatalogueChanges(CatalogueStore store, PackConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Imports the new versions in the folder, all or none. A version whose file has been removed stays in the catalogue. */
    public ImportResult load(String by, Instant now) {
        return config.folder().map(folder -> load(folder, by, now)).orElseGet(ImportResult.ImportWithoutFolder::new);
    }

    private ImportResult load(Path folder, String by, Instant now) {
        Set<Fault> faults = new LinkedHashSet<>();
        List<PackDocument> documents = PackFolder.documents(folder, faults);
        StoredCatalogue state = store.lock();
        if (CatalogueReader.read(state.with(documents)) instanceof DocumentRefused<PackCatalogue>(List<Fault> found)) {
            faults.addAll(found);
        }
        if (!faults.isEmpty()) {
            return new ImportResult.ImportRefused(List.copyOf(faults));
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
        List<PackDocument> existing = new ArrayList<>(
                Stream.concat(ShippedPacks.documents(new ArrayList<>()).stream(), state.stored().stream())
                        .toList());
        List<PackDocument> added = new ArrayList<>();
        for (PackDocument document : documents) {
            if (existing.stream().noneMatch(document::isSameVersionAs)) {
                existing.add(document);
                added.add(document);
            }
        }
        return added;
    }

    /** Stores an override of a day. @return whether anything changed */
    public boolean set(DayOverride override) {
        store.lock();
        boolean same = store.override(override.calendar, override.day)
                .filter(existing -> existing.isOff == override.isOff
                        && existing.why.equals(override.why)
                        && existing.setBy.equals(override.setBy))
                .isPresent();
        if (!same) {
            store.set(override);
            store.changed(override.setAt);
        }
        return !same;
    }

    /** Removes an override of a day. @return whether there was one */
    public boolean remove(DayOverride override, Instant now) {
        store.lock();
        boolean existing = store.remove(override);
        if (existing) {
            store.changed(now);
        }
        return existing;
    }
}
