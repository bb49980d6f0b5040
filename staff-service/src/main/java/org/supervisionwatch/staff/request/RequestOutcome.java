package org.supervisionwatch.staff.request;

import org.supervisionwatch.chassis.problem.Problem;

/** The outcome of a request: a view, or the problem for which it was refused. */
public sealed interface RequestOutcome<V> {

    /** What a request that succeeded did. */
    enum WriteEffect {
        /** It did not exist before. */
        CREATED,
        CHANGED,
        /** Nothing to change: no new version, nothing published. */
        SAME,
        /** Ignored, because its {@code sourceAsOf} is older than the last one applied. */
        OUTDATED
    }

    /** @param version of the aggregate after the request */
    record RequestSucceeded<V>(V view, long version, WriteEffect effect) implements RequestOutcome<V> {}

    /** Refused: nothing was written. */
    record RequestRefused<V>(Problem problem) implements RequestOutcome<V> {}
}
