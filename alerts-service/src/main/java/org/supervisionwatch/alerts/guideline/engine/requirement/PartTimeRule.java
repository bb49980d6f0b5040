package org.supervisionwatch.alerts.guideline.engine.requirement;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;

/** How part-time hours change an interval. Every requirement must state it; there is no default. */
public sealed interface PartTimeRule {

    /** The interval does not depend on the hours. */
    record IntervalUnchanged() implements PartTimeRule {}

    /**
     * The interval divided by the share of full time, clipped to floor and ceiling, then rounded down.
     *
     * @param floorDays minimum in days; null if there is none
     * @param ceilingDays maximum in days; null if there is none
     * @param roundToDays the result is rounded down to a multiple of this many days; at least 1
     */
    record IntervalProration(
            @Nullable Integer floorDays, @Nullable Integer ceilingDays, int roundToDays) implements PartTimeRule {

        public int prorate(int days, FullTimeShare fte) {
            int stretched = fte.stretch(days);
            if (floorDays != null) {
                stretched = Math.max(stretched, floorDays);
            }
            if (ceilingDays != null) {
                stretched = Math.min(stretched, ceilingDays);
            }
            return stretched - stretched % roundToDays;
        }
    }
}
