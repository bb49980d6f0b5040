package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * The rolling windows of a person. They pass over the days of absences that exclude days or restart the clock, which stands still
 * meanwhile. Guideline rule 12.
 *
 * @param days of a window that are not passed over
 * @param stopped by date, not overlapping
 */
record RollingClock(int days, List<AwayPeriod> stopped) {

    static RollingClock of(int days, List<AwayPeriod> away) {
        return new RollingClock(
                days, away.stream().filter(AwayPeriod::excludesDays).toList());
    }

    /** The window that ends on a day. */
    Period endingOn(LocalDate day) {
        LocalDate last = day;
        long left = days;
        for (int i = stopped.size() - 1; i >= 0; i--) {
            AwayPeriod away = stopped.get(i);
            LocalDate to = away.to();
            if (!away.from().isAfter(last)) {
                long between = to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(to, last));
                if (between >= left) {
                    break;
                }
                left -= between;
                last = away.from().minusDays(1);
            }
        }
        return new Period(last.minusDays(left - 1), day);
    }

    /** The first day whose window begins on this day or later; null if the clock stands still for good before. */
    @Nullable LocalDate startsOn(LocalDate first) {
        LocalDate from = first;
        long left = days;
        for (AwayPeriod away : stopped) {
            if (!away.endedBefore(from)) {
                long between = Math.max(0, ChronoUnit.DAYS.between(from, away.from()));
                LocalDate to = away.to();
                if (between >= left) {
                    break;
                }
                if (to == null) {
                    return null;
                }
                left -= between;
                from = to.plusDays(1);
            }
        }
        return from.plusDays(left - 1);
    }

    /** The first day whose window begins after this day. */
    @Nullable LocalDate dropsOutOn(LocalDate day) {
        return startsOn(day.plusDays(1));
    }
}
