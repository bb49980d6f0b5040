package org.supervisionwatch.staff.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clinical minutes and shifts of a person in one month, worked or planned.
 *
 * @param clinicalMinutes minutes of clinical work; null if not known, which is different from 0
 * @param shifts dates of the month worked or rostered, in order; a date twice if there were two
 */
public record MonthlyHours(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {

    public MonthlyHours {
        shifts = List.copyOf(shifts);
    }
}
