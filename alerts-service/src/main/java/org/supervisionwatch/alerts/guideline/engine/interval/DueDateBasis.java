package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;

/**
 * What a due date is calculated from. The due date does not change as long as the basis stays the same.
 *
 * @param anchor date of the latest session that counts; null if there is none
 * @param restart the absence that restarts the clock; null if none does
 * @param stopped whether that absence is not over yet
 */
record DueDateBasis(@Nullable LocalDate anchor, @Nullable AwayPeriod restart, boolean stopped) {}
