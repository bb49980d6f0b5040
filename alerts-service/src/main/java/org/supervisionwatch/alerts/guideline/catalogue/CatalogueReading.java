package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of putting packs on the shelf. */
sealed interface CatalogueReading {

    record CatalogueAccepted(PackCatalogue shelf) implements CatalogueReading {}

    /** @param faults each with the source and, after a {@code #}, the JSON pointer within it */
    record CatalogueRefused(List<Fault> faults) implements CatalogueReading {}

    /** For what had been read before it was stored, or is shipped: a fault is one of this release or of the database, and ends the start. */
    default PackCatalogue orFail() {
        return switch (this) {
            case CatalogueAccepted(PackCatalogue shelf) -> shelf;
            case CatalogueRefused(List<Fault> faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .collect(Collectors.joining("\n", "The packs are not valid:\n", "")));
        };
    }
}
