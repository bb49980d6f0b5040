package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;

/** The length of an interval between sessions. */
public sealed interface IntervalLength {

    /** In calendar days. */
    record IntervalInDays(int days) implements IntervalLength {}

    /** In calendar months, clipped at month ends. */
    record IntervalInMonths(int months) implements IntervalLength {}

    /** In shifts worked. */
    record IntervalInShifts(int shifts) implements IntervalLength {}

    /** The day one unprorated interval after a day. An interval in shifts returns the day itself, as shifts are counted elsewhere. */
    default LocalDate after(LocalDate day) {
        return switch (this) {
            case IntervalInDays(int days) -> day.plusDays(days);
            case IntervalInMonths(int months) -> day.plusMonths(months);
            case IntervalInShifts _ -> day;
        };
    }
}
