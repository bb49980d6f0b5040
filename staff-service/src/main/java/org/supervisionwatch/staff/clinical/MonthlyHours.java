package org.supervisionwatch.staff.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody worked, or is to work, in a month.
 *
 * @param clinicalMinutes given to clinical work; null if not known, which is not 0
 * @param shifts dates of the month worked or rostered, in order, each once
 */
public record MonthlyHours(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {

    public MonthlyHours {
        shifts = List.copyOf(shifts);
    }
}
