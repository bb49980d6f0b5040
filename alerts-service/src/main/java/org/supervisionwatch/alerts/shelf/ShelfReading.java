package org.supervisionwatch.alerts.shelf;

import java.util.List;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of putting packs on the shelf. */
sealed interface ShelfReading {

    record Accepted(Shelf shelf) implements ShelfReading {}

    /** @param faults each with the source and, after a {@code #}, the JSON pointer within it */
    record Refused(List<Fault> faults) implements ShelfReading {}

    /** For what had been read before it was stored, or is shipped: a fault is one of this release or of the database, and ends the start. */
    default Shelf orFail() {
        return switch (this) {
            case Accepted(Shelf shelf) -> shelf;
            case Refused(List<Fault> faults) ->
                throw new IllegalStateException(faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .collect(Collectors.joining("\n", "The packs are not valid:\n", "")));
        };
    }
}
