package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The due date of a requirement and the dates that follow from it; all null if there is no due date.
 *
 * @param dueRaw the due date before it was moved to a working day of the person
 * @param due the last day on which a session is on time
 * @param dueSoonFrom the first day on which the state is due soon
 * @param belowFrom the first day after the grace period
 * @param emailOn the business day on which leads are notified
 * @param escalateOn the business days of the escalation steps, in the order of the pack
 */
public record DeadlineDates(
        @Nullable LocalDate dueRaw,
        @Nullable LocalDate due,
        @Nullable LocalDate dueSoonFrom,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate emailOn,
        List<LocalDate> escalateOn) {

    public static final DeadlineDates NONE = new DeadlineDates(null, null, null, null, null, List.of());

    public DeadlineDates {
        escalateOn = List.copyOf(escalateOn);
    }
}
