package org.supervisionwatch.staff.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * An absence as its source reported it.
 *
 * @param id assigned by the source
 * @param kind the reason; does not leave this service
 * @param to the last day, inclusive; null if open
 * @param partDay true for less than a whole day
 * @param hours of the one day of the absence, which they are a part of; null if not told
 */
public record Absence(
        @Column("source_id") String id,
        String kind,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        boolean partDay,
        @Nullable BigDecimal hours) {

    /** Whether it is of a part of each of its days, as far as is told of it alone. */
    boolean isOfPartOfADay() {
        return partDay || hours != null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
