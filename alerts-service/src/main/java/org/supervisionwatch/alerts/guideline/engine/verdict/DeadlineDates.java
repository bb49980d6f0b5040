package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from a due date; all null where there is none.
 *
 * @param dueRaw before it was moved to a day she works
 * @param due the last day on which a session is in time
 * @param dueSoonFrom the first day of notice
 * @param belowFrom the first day past grace
 * @param emailOn the business day on which leads are told
 * @param escalateOn the business days on which others are told, in the order of the pack
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
