package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.problem.Fault;

/** Builds catalogues as read from the database, for tests of other packages. */
public final class AnyCatalogue {

    private AnyCatalogue() {}

    /** The shipped packs and these documents. */
    public static PackCatalogue holding(String... yaml) {
        return read(stored(yaml));
    }

    /** The same with an overlay of an organisation on one pack. */
    public static PackCatalogue overlaid(UUID organisationId, String pack, String changes, String... yaml) {
        return read(stored(yaml)
                .with(new Overlay(
                        organisationId, pack, 1, PackDocument.stored(changes), "Clio", "Agreed", Instant.EPOCH)));
    }

    public static ObjectNode document(String yaml) {
        List<Fault> faults = new ArrayList<>();
        return PackDocument.read("a test", yaml, faults)
                .orElseThrow(() -> new AssertionError(faults))
                .content();
    }

    private static StoredCatalogue stored(String... yaml) {
        return StoredCatalogue.FRESH.with(Stream.of(yaml)
                .map(each -> new PackDocument("a test", document(each)))
                .toList());
    }

    private static PackCatalogue read(StoredCatalogue state) {
        return CatalogueReader.read(state).orThrow();
    }
}
