package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** What came of a write. */
public sealed interface Outcome<V> {

    /** How a write that was not refused ended. */
    enum Effect {
        /** It is there now and was not before. */
        CREATED,
        CHANGED,
        /** It said what was held already: no new version, nothing published. */
        SAME,
        /** It is older than what was applied before (its {@code sourceAsOf}): nothing changed. */
        OUTDATED
    }

    /** @param version of the aggregate after it */
    record Done<V>(V view, long version, Effect effect) implements Outcome<V> {}

    /** The database is as it was. */
    record Refused<V>(Problem problem) implements Outcome<V> {}
}
