package org.supervisionwatch.chassis.rest;

import org.supervisionwatch.chassis.problem.Faults;

/** A request some of whose fields depend on each other. */
public interface CheckedRequest {

    /** The faults over several fields. Pure. A field that could not be read, or is missing, is null here whatever its type says. */
    Faults check();
}
