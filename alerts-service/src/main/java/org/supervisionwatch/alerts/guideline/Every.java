package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;

/** How often. */
public sealed interface Every {

    /** Every so many calendar days. */
    record Days(int days) implements Every {}

    /** Every so many calendar months, clipped at month ends. */
    record Months(int months) implements Every {}

    /** After every so many shifts worked. */
    record Shifts(int shifts) implements Every {}

    /** One unprorated interval after a day; shifts are counted, not reckoned, and leave the day as it is. */
    default LocalDate after(LocalDate day) {
        return switch (this) {
            case Days(int days) -> day.plusDays(days);
            case Months(int months) -> day.plusMonths(months);
            case Shifts _ -> day;
        };
    }
}
