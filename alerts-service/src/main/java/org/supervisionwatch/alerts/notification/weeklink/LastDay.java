package org.supervisionwatch.alerts.notification.weeklink;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

/** When week links are due: at 13:00 local time on the last working day of the week. Pure. */
public record LastDay(ZoneId zone, HolidayDates holidays) {

    static final LocalTime AT = LocalTime.of(13, 0);

    private static final int WEEKS_AHEAD = 60;

    /** The next time after {@code now}: Thursday before Good Friday; a week without any working day has none.
     *
     * @throws java.util.NoSuchElementException if no week within a year has a working day */
    public Instant nextAfter(Instant now) {
        LocalDate monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> day.plusWeeks(1))
                .limit(WEEKS_AHEAD)
                .flatMap(week -> lastOf(week).stream())
                .map(day -> day.atTime(AT).atZone(zone).toInstant())
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private Optional<LocalDate> lastOf(LocalDate monday) {
        BusinessDays business = new BusinessDays(holidays);
        return Stream.iterate(monday.plusDays(4), day -> day.minusDays(1))
                .limit(5)
                .filter(business::contains)
                .findFirst();
    }

    /** Whether the day for which it was planned is over: by then people have gone home, and a link no longer helps. */
    static boolean stale(Instant planned, Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).isAfter(LocalDate.ofInstant(planned, zone));
    }
}
