package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * What a window is credited and what it requires, in minutes or sessions as the requirement measures, rounded half up to two places.
 * All are null if they were not calculated.
 *
 * @param window null for a rolling window, whose dates move every day
 * @param booked what the bookings that stand would add
 */
public record WindowFigures(
        @Nullable Period window,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal booked,
        @Nullable BigDecimal required) {}
