package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;

/** How often. */
public sealed interface IntervalLength {

    /** Every so many calendar days. */
    record IntervalInDays(int days) implements IntervalLength {}

    /** Every so many calendar months, clipped at month ends. */
    record IntervalInMonths(int months) implements IntervalLength {}

    /** After every so many shifts worked. */
    record IntervalInShifts(int shifts) implements IntervalLength {}

    /** One unprorated interval after a day; shifts are counted, not reckoned, and leave the day as it is. */
    default LocalDate after(LocalDate day) {
        return switch (this) {
            case IntervalInDays(int days) -> day.plusDays(days);
            case IntervalInMonths(int months) -> day.plusMonths(months);
            case IntervalInShifts _ -> day;
        };
    }
}
