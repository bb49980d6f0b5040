package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays on which a person works, from a day on until the next pattern. The first pattern also covers the days before it.
 *
 * @param fte the contracted share of full time; null if not known; never derived from the number of days
 */
public record WorkingPattern(
        LocalDate from, Set<DayOfWeek> days, @Nullable FullTimeShare fte) {

    public WorkingPattern {
        days = EnumSets.copyOf(days);
    }
}
