package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a pack. */
public sealed interface PackReading {

    record PackAccepted(Pack pack) implements PackReading {}

    /** @param faults every key that is wrong, by JSON pointer, and the reason */
    record PackRefused(List<Fault> faults) implements PackReading {}
}
