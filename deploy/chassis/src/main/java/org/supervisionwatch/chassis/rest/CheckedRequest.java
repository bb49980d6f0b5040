package org.supervisionwatch.chassis.rest;

import org.supervisionwatch.chassis.problem.Faults;

/** A request, or a record anywhere in one, some of whose fields depend on each other. */
public interface CheckedRequest {

    /**
     * The faults over several fields, by pointers within this record. Pure. A field that could not be read, or is missing, is null here
     * whatever its type says: a rule that would then be broken for this reason alone names it as what it is {@link Faults#add about}.
     */
    Faults check();
}
