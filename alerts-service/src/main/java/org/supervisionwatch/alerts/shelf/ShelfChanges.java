package org.supervisionwatch.alerts.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.pack.Faults;
import org.supervisionwatch.chassis.problem.Fault;

/**
 * Puts packs on the shelf and proclaims days. Its caller owns the transaction, and wakes whom it concerns in the same one. Everything is
 * read as it would stand there before anything is written.
 */
@ApplicationScoped
public class ShelfChanges {

    private final ShelfStore store;
    private final PackConfig config;

    ShelfChanges(ShelfStore store, PackConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Takes in the folder's new versions, all or none. A version whose file is gone stays. */
    public Loading load(String by, Instant now) {
        return config.folder().map(folder -> load(folder, by, now)).orElseGet(Loading.NoFolder::new);
    }

    private Loading load(Path folder, String by, Instant now) {
        Faults faults = new Faults();
        List<Document> documents = PackFolder.documents(folder, faults);
        ShelfState state = store.lock();
        if (Shelving.read(state.with(documents)) instanceof ShelfReading.Refused(List<Fault> found)) {
            found.forEach(fault -> faults.add(fault.pointer(), fault.message()));
        }
        if (!faults.none()) {
            return new Loading.Refused(faults.all());
        }
        List<Document> added = added(state, documents);
        added.forEach(document -> store.add(document, by, now));
        if (!added.isEmpty()) {
            store.changed(now);
        }
        return new Loading.Loaded(added.stream()
                .map(each -> new Loading.Added(each.pack(), each.version(), each.source()))
                .toList());
    }

    private static List<Document> added(ShelfState state, List<Document> documents) {
        List<Document> held =
                new ArrayList<>(Stream.concat(ShippedPacks.documents(new Faults()).stream(), state.stored().stream())
                        .toList());
        List<Document> added = new ArrayList<>();
        for (Document document : documents) {
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
