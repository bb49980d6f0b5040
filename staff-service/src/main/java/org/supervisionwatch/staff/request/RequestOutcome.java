package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** What came of a write. */
public sealed interface RequestOutcome<V> {

    /** How a write that was not refused ended. */
    enum WriteEffect {
        /** It is there now and was not before. */
        CREATED,
        CHANGED,
        /** It said what was held already: no new version, nothing published. */
        SAME,
        /** It is older than what was applied before (its {@code sourceAsOf}): nothing changed. */
        OUTDATED
    }

    /** @param version of the aggregate after it */
    record RequestSucceeded<V>(V view, long version, WriteEffect effect) implements RequestOutcome<V> {}

    /** The database is as it was. */
    record RequestRefused<V>(Problem problem) implements RequestOutcome<V> {}
}
