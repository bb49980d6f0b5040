package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading the folder. */
public sealed interface ImportResult {

    /** There is none to read. */
    record ImportWithoutFolder() implements ImportResult {}

    /** @param added new versions; none if nothing was new */
    record ImportCompleted(List<ImportedPack> added) implements ImportResult {}

    /** @param source the file */
    record ImportedPack(String pack, String version, String source) {}

    /** Nothing has changed. @param faults each with the file and, after a {@code #}, the JSON pointer within it */
    record ImportRefused(List<Fault> faults) implements ImportResult {}
}
