package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the clock runs towards a due date.
 *
 * @param stopped by an absence that restarts it and is not over yet
 * @param dueRaw null if there is no due date
 * @param due null if there is none
 * @param capped whether the longest gap allowed brought it forward
 * @param returned the first day worked after an absence that restarted the clock
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
