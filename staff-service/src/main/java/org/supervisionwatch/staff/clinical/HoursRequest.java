package org.supervisionwatch.staff.clinical;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;

/**
 * The body of {@code PUT …/people/{employeeNumber}/hours/{month}}.
 *
 * @param clinicalMinutes of the month; null if not known
 * @param shifts replaces the stored list, a date twice if there were two; null or empty if there are none
 */
public record HoursRequest(
        @Range(max = 100_000) @Nullable Integer clinicalMinutes,

        @Size(max = 62, message = "must have at most {max} elements") @Nullable List<@NotNull LocalDate> shifts,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf) {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    private static final int MONTHS_AHEAD = 24;
    private static final int MOST_ON_A_DAY = 2;

    static HoursRequest of(MonthlyHours stored) {
        return new HoursRequest(stored.clinicalMinutes(), stored.shifts(), null);
    }

    /**
     * The faults of this month and of these shifts in it. All months of a person are published in one event: without a limit it could grow
     * too large to send.
     */
    Faults check(YearMonth month, YearMonth thisMonth) {
        Faults faults = new Faults();
        YearMonth last = thisMonth.plusMonths(MONTHS_AHEAD);
        if (month.isBefore(FIRST_MONTH) || month.isAfter(last)) {
            faults.add("month", "must be between " + FIRST_MONTH + " and " + last);
        }
        for (int i = 0; shifts != null && i < shifts.size(); i++) {
            LocalDate day = shifts.get(i);
            if (day != null && !YearMonth.from(day).equals(month)) {
                faults.add("/shifts/" + i, "must be a date in " + month);
            } else if (day != null && Collections.frequency(shifts.subList(0, i), day) == MOST_ON_A_DAY) {
                faults.add("/shifts/" + i, "is given more than twice: there are at most two shifts on a date");
            }
        }
        return faults;
    }

    MonthlyHours hours(YearMonth month) {
        List<LocalDate> days = Objects.requireNonNullElse(shifts, List.of());
        return new MonthlyHours(month, clinicalMinutes, days.stream().sorted().toList());
    }
}
