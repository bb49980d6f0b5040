package org.supervisionwatch.staff.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT …/people/{employeeNumber}/hours/{month}}.
 *
 * @param clinicalMinutes of the month; null if not known
 * @param shifts replaces the stored list; null or empty if there are none
 */
public record HoursRequest(
        @Nullable Integer clinicalMinutes,
        @Nullable List<@Nullable LocalDate> shifts,
        @Nullable Instant sourceAsOf) {

    /** What a first PUT is merged with: nothing is set. */
    public static final HoursRequest NEW = new HoursRequest(null, null, null);

    public static HoursRequest of(MonthlyHours stored) {
        return new HoursRequest(stored.clinicalMinutes(), List.<@Nullable LocalDate>copyOf(stored.shifts()), null);
    }
}
