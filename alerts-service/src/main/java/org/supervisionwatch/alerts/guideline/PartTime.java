package org.supervisionwatch.alerts.guideline;

import org.jspecify.annotations.Nullable;

/** What part-time hours do to an interval. Every requirement says it: there is no default. */
public sealed interface PartTime {

    /** The same interval whatever the hours. */
    record Same() implements PartTime {}

    /**
     * The interval divided by the share of full time, clipped to floor and ceiling, then rounded down.
     *
     * @param floorDays at least so many days, or null
     * @param ceilingDays at most so many days, or null
     * @param roundToDays down to a multiple of so many days, at least 1
     */
    record ProrateInterval(
            @Nullable Integer floorDays, @Nullable Integer ceilingDays, int roundToDays) implements PartTime {

        int prorate(int days, Fte fte) {
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
