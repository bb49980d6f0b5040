package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of reading a pack. */
public sealed interface PackReading {

    record PackAccepted(Pack pack) implements PackReading {}

    /** @param faults every invalid key, by JSON pointer, with the reason */
    record PackRefused(List<Fault> faults) implements PackReading {}
}
