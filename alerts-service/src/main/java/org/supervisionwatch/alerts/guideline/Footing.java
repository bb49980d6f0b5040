package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a due date is reckoned. As long as it stays the same the due date does.
 *
 * @param anchor the date of the latest session that counts; null if there is none
 * @param restart the absence that restarts the clock; null if none does
 * @param stopped whether that absence is not over yet
 */
record Footing(@Nullable LocalDate anchor, @Nullable Away restart, boolean stopped) {}
