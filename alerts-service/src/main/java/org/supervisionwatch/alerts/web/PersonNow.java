package org.supervisionwatch.alerts.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.State;

/**
 * Somebody in one of her teams, with the worst of her standings there.
 *
 * @param state null if there is no standing
 * @param notWatched the reason's code; null if she is watched
 */
record PersonNow(
        String team,
        String mode,
        String employeeNumber,
        String name,
        @Nullable State state,
        @Nullable String notWatched,
        String requirement,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        @Nullable LocalDate booked) {

    /** Whether somebody should look at it. */
    boolean needsAttention() {
        return state == State.BELOW_GUIDELINE
                || state == State.OVERDUE
                || state == State.DUE_SOON
                || state == State.UNKNOWN;
    }
}
