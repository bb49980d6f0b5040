package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * What a window holds and what it should hold, in minutes or sessions as the requirement measures, rounded half up to two places. Both
 * are null where they were not worked out.
 *
 * @param window null for a rolling one: its dates move every day, and that is no news
 */
public record WindowFigures(
        @Nullable Period window,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required) {}
