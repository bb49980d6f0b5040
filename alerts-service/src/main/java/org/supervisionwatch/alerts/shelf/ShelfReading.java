package org.supervisionwatch.alerts.shelf;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of putting packs on the shelf. */
sealed interface ShelfReading {

    record Accepted(Shelf shelf) implements ShelfReading {}

    /** @param faults each with the source and, after a {@code #}, the JSON pointer within it */
    record Refused(List<Fault> faults) implements ShelfReading {}
}
