package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of a due-date calculation.
 *
 * @param stopped whether the clock is paused by an absence that is not over yet
 * @param dueRaw null if there is no due date
 * @param due null if there is none
 * @param capped whether the maximum gap brought it forward
 * @param returned the first working day after an absence that restarted the clock
 */
record DueDateResult(
        boolean stopped,
        @Nullable LocalDate dueRaw,
        @Nullable LocalDate due,
        boolean capped,
        @Nullable LocalDate returned) {

    static final DueDateResult STOPPED = new DueDateResult(true, null, null, false, null);

    static DueDateResult withoutDue(@Nullable LocalDate returned) {
        return new DueDateResult(false, null, null, false, returned);
    }
}
