package org.supervisionwatch.alerts.guideline.engine.requirement;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;

/** What part-time hours do to an interval. Every requirement says it: there is no default. */
public sealed interface PartTimeRule {

    /** The same interval whatever the hours. */
    record IntervalUnchanged() implements PartTimeRule {}

    /**
     * The interval divided by the share of full time, clipped to floor and ceiling, then rounded down.
     *
     * @param floorDays at least so many days, or null
     * @param ceilingDays at most so many days, or null
     * @param roundToDays down to a multiple of so many days, at least 1
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
