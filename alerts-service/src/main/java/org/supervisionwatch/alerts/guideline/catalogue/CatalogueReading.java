package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of reading a catalogue. */
sealed interface CatalogueReading {

    record CatalogueAccepted(PackCatalogue catalogue) implements CatalogueReading {}

    /** @param faults each with the source and, after a {@code #}, the JSON pointer within it */
    record CatalogueRefused(List<Fault> faults) implements CatalogueReading {}

    /**
     * The catalogue, where it must be valid because it was validated before it was stored, or is shipped.
     *
     * @throws IllegalStateException if it is invalid
     */
    default PackCatalogue orThrow() {
        return switch (this) {
            case CatalogueAccepted(PackCatalogue catalogue) -> catalogue;
            case CatalogueRefused(List<Fault> faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .collect(Collectors.joining("\n", "Invalid packs:\n", "")));
        };
    }
}
