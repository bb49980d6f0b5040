package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of the week somebody works, from a day on until the next pattern. The first one also covers the days before.
 *
 * @param fte the contracted share of full time, or null if nobody said; never derived from the number of days
 */
public record WorkingPattern(
        LocalDate from, Set<DayOfWeek> days, @Nullable FullTimeShare fte) {

    public WorkingPattern {
        days = Set.copyOf(days);
    }
}
