package org.supervisionwatch.staff.person.record;

import java.math.BigDecimal;

/**
 * What somebody has agreed to work in a week, as of a day in it. Nothing is known of a day's length where no hours are agreed, or no days.
 *
 * @param hours contracted, of all posts
 * @param fullTimeHours of a full-time week
 * @param days of the pattern
 */
public record AgreedWeek(BigDecimal hours, BigDecimal fullTimeHours, int days) {

    private static final BigDecimal HALF_DAYS_OF_FULL_TIME = BigDecimal.TEN;

    /** Whether so many hours are a whole day of this week. */
    public boolean isADay(BigDecimal worked) {
        return isKnown() && worked.multiply(BigDecimal.valueOf(days)).compareTo(hours) >= 0;
    }

    /** Whether a day of this week is no longer than half of a full-time day. */
    public boolean isOfHalfDays() {
        return isKnown()
                && hours.multiply(HALF_DAYS_OF_FULL_TIME).compareTo(fullTimeHours.multiply(BigDecimal.valueOf(days)))
                        <= 0;
    }

    private boolean isKnown() {
        return hours.signum() > 0 && days > 0;
    }
}
