package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first later day on which the verdict differs if no new fact arrives. Between two days on which a fact takes effect
 * or a date of the deadline is reached nothing can change, so only those days are evaluated.
 */
final class NextChange {

    /** Nobody sleeps longer than this. */
    private static final int YEARS_AHEAD = 2;

    private NextChange() {}

    static LocalDate after(LocalDate day, Verdict verdict, IntervalEvaluation evaluation) {
        LocalDate horizon = day.plusYears(YEARS_AHEAD);
        LocalDate at = day;
        Verdict current = verdict;
        while (true) {
            LocalDate next = thresholdAfter(at, current.deadline(), evaluation.nextFactAfter(at));
            if (next == null || !next.isBefore(horizon)) {
                return horizon;
            }
            current = evaluation.verdict(next, Trail.MUTED);
            if (!current.equals(verdict)) {
                return next;
            }
            at = next;
        }
    }

    private static @Nullable LocalDate thresholdAfter(LocalDate day, Deadline deadline, @Nullable LocalDate fact) {
        LocalDate next = Dates.earlierAfter(day, fact, deadline.dueSoonFrom());
        next = Dates.earlierAfter(day, next, deadline.belowFrom());
        return deadline.due() == null
                ? next
                : Dates.earlierAfter(day, next, deadline.due().plusDays(1));
    }
}
