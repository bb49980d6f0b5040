package org.supervisionwatch.staff.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a month, as the REST API returns them.
 *
 * @param clinicalMinutes null if not known, which is different from 0
 */
public record HoursView(
        @Schema(implementation = String.class, pattern = HoursView.MONTH)
        YearMonth month,

        @Nullable Integer clinicalMinutes,
        List<LocalDate> shifts) {

    /** The format of a month: {@code 2026-06}. */
    public static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    public static HoursView of(MonthlyHours hours) {
        return new HoursView(hours.month(), hours.clinicalMinutes(), hours.shifts());
    }
}
