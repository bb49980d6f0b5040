package org.supervisionwatch.alerts.shelf;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading the folder. */
public sealed interface Loading {

    /** There is none to read. */
    record NoFolder() implements Loading {}

    /** @param added new versions; none if nothing was new */
    record Loaded(List<Added> added) implements Loading {}

    /** @param source the file */
    record Added(String pack, String version, String source) {}

    /** Nothing has changed. @param faults each with the file and, after a {@code #}, the JSON pointer within it */
    record Refused(List<Fault> faults) implements Loading {}
}
