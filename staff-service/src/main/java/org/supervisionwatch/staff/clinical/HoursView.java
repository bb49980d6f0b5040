package org.supervisionwatch.staff.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a month, as the REST API returns them.
 *
 * @param clinicalMinutes null if not known, which is different from 0
 */
public record HoursView(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {

    public static HoursView of(MonthlyHours hours) {
        return new HoursView(hours.month(), hours.clinicalMinutes(), hours.shifts());
    }
}
