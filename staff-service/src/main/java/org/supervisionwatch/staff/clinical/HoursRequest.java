package org.supervisionwatch.staff.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT …/people/{employeeNumber}/hours/{month}}.
 *
 * @param clinicalMinutes of the month; null: not known
 * @param shifts replaced as a whole; null or empty: none
 */
public record HoursRequest(
        @Nullable Integer clinicalMinutes,
        @Nullable List<@Nullable LocalDate> shifts,
        @Nullable Instant sourceAsOf) {

    /** What is held before the first PUT: nothing. */
    public static final HoursRequest NEW = new HoursRequest(null, null, null);

    public static HoursRequest of(MonthlyHours held) {
        return new HoursRequest(held.clinicalMinutes(), List.<@Nullable LocalDate>copyOf(held.shifts()), null);
    }
}
