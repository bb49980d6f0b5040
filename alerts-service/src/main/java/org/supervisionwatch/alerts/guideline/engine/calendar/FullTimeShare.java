package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of full time (FTE), stored as a fraction because 25 of 37.5 hours has no exact decimal.
 *
 * @param hours contracted, 0 or more
 * @param fullTimeHours full-time hours in the same unit, above 0
 */
public record FullTimeShare(BigDecimal hours, BigDecimal fullTimeHours) {

    private static final BigDecimal MAX_DAYS = BigDecimal.valueOf(100_000);

    public FullTimeShare {
        if (hours.signum() < 0 || fullTimeHours.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A share of full time must not be below 0: %s/%s".formatted(hours, fullTimeHours));
        }
    }

    /** A share given as a decimal, such as 0.4. */
    public static FullTimeShare of(BigDecimal share) {
        return new FullTimeShare(share, BigDecimal.ONE);
    }

    /** Whether no hours are contracted. */
    public boolean isZero() {
        return hours.signum() == 0;
    }

    /** {@code days / FTE} in whole days, rounded down, at most 100,000. */
    public int stretch(int days) {
        if (isZero()) {
            return MAX_DAYS.intValue();
        }
        return BigDecimal.valueOf(days)
                .multiply(fullTimeHours)
                .divideToIntegralValue(hours)
                .min(MAX_DAYS)
                .intValue();
    }

    /** For display only: two places, half up. */
    public BigDecimal rounded() {
        return hours.divide(fullTimeHours, 2, RoundingMode.HALF_UP);
    }
}
