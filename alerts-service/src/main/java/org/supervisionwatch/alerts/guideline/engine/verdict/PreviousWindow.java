package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * The verdict on the window before the one shown. Guideline rule 12.
 *
 * @param credited null if it was not calculated, as {@code required}
 * @param finalOn the first day after the settling time, if the window ended short
 */
public record PreviousWindow(
        Period window,
        StandingState state,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable LocalDate finalOn) {}
