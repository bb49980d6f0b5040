package org.supervisionwatch.chassis.rest;

import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * A request with its faults so far. Checks against what is stored add theirs before it is refused.
 *
 * @param value what has a fault is null in it, even where its type says otherwise: for checks only, until there are no faults
 */
public record BoundRequest<R extends Record>(R value, Faults faults) {

    /** @throws ProblemException 422 with the faults, if there are any */
    public R valid() {
        faults.refuse();
        return value;
    }
}
