package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of importing packs from the folder. */
public sealed interface ImportResult {

    /** No folder is configured. */
    record ImportWithoutFolder() implements ImportResult {}

    /** @param added the new versions; empty if there were none */
    record ImportCompleted(List<ImportedPack> added) implements ImportResult {}

    /** @param source name of the file */
    record ImportedPack(String pack, String version, String source) {}

    /** Nothing was imported. @param faults each with the file and, after a {@code #}, the JSON pointer within it */
    record ImportRefused(List<Fault> faults) implements ImportResult {}
}
