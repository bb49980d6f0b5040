package org.supervisionwatch.staff.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates the hours of a month and converts them; what is wrong is added to the faults. */
public final class HoursCheck {

    private static final int MAX_MINUTES = 100_000;
    private static final int MAX_SHIFTS = 31;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    private static final int MONTHS_AHEAD = 24;

    private HoursCheck() {}

    public static MonthlyHours read(YearMonth month, HoursRequest request, Instant now, FaultCollector faults) {
        month(month, now, faults);
        faults.sourceAsOf(request.sourceAsOf(), now);
        return new MonthlyHours(
                month,
                faults.wholeNumber("/clinicalMinutes", request.clinicalMinutes(), MAX_MINUTES),
                shifts(month, request.shifts(), faults));
    }

    /** All months of a person are published in one event: without these limits it could grow too large to send. */
    private static void month(YearMonth month, Instant now, FaultCollector faults) {
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        if (month.isBefore(FIRST_MONTH) || month.isAfter(last)) {
            faults.add("month", "must be between " + FIRST_MONTH + " and " + last);
        }
    }

    private static List<LocalDate> shifts(
            YearMonth month, @Nullable List<@Nullable LocalDate> days, FaultCollector faults) {
        List<LocalDate> given = faults.list("/shifts", days, MAX_SHIFTS);
        TreeSet<LocalDate> shifts = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            if (!YearMonth.from(given.get(i)).equals(month)) {
                faults.add("/shifts/" + i, "must be a date in " + month);
            } else if (!shifts.add(given.get(i))) {
                faults.add("/shifts/" + i, "is a duplicate");
            }
        }
        return List.copyOf(shifts);
    }
}
