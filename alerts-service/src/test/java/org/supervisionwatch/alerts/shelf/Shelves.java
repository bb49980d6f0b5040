package org.supervisionwatch.alerts.shelf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.pack.Faults;

/** Shelves as the database would hold them, for tests of other rooms. */
public final class Shelves {

    private Shelves() {}

    /** What ships, and these documents. */
    public static Shelf holding(String... yaml) {
        return read(stored(yaml));
    }

    /** The same, with what an organisation has changed of one pack. */
    public static Shelf overlaid(UUID organisationId, String pack, String changes, String... yaml) {
        return read(stored(yaml)
                .with(new Overlay(organisationId, pack, 1, Document.stored(changes), "Clio", "Agreed", Instant.EPOCH)));
    }

    public static ObjectNode document(String yaml) {
        Faults faults = new Faults();
        return Document.read("a test", yaml, faults)
                .orElseThrow(() -> new AssertionError(faults.all()))
                .content();
    }

    private static ShelfState stored(String... yaml) {
        return ShelfState.FRESH.with(Stream.of(yaml)
                .map(each -> new Document("a test", document(each)))
                .toList());
    }

    private static Shelf read(ShelfState state) {
        return switch (Shelving.read(state)) {
            case ShelfReading.Accepted(Shelf shelf) -> shelf;
            case ShelfReading.Refused(var faults) -> throw new AssertionError(List.copyOf(faults));
        };
    }
}
