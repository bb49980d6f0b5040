package org.supervisionwatch.alerts.notification.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

/**
 * The dates that a schedule names, in a zone and with its bank holidays. On a bank holiday nobody is mailed: a day that is one moves to the
 * next business day. A time that the clocks skip comes as much later as they jump; one that comes twice is the first.
 */
public record MailTimetable(TeamSchedule schedule, ZoneId zone, HolidayDates holidays) {

    /** A Monday: weeks and periods of reminders are counted from here. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);

    /** Whether the team is mailed on this day. */
    public boolean mailsOn(LocalDate day) {
        if (holidays.contains(day)) {
            return false;
        }
        return named(day) || (weekday(day) && putOff(day));
    }

    private boolean named(LocalDate day) {
        return schedule.days().contains(day.getDayOfWeek());
    }

    // Whether a holiday that the sentence names was left out since the last business day.
    private boolean putOff(LocalDate day) {
        BusinessDays business = new BusinessDays(holidays);
        for (LocalDate before = day.minusDays(1); !business.contains(before); before = before.minusDays(1)) {
            if (holidays.contains(before) && named(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    public Instant instantOn(LocalDate day) {
        return day.atTime(schedule.at()).atZone(zone).toInstant();
    }

    /** The first instant after {@code now}. */
    public Instant nextAfter(Instant now) {
        return after(now).findFirst().orElseThrow();
    }

    /** Every instant after {@code now}, without end. */
    public Stream<Instant> after(Instant now) {
        return Stream.iterate(now.atZone(zone).toLocalDate(), day -> day.plusDays(1))
                .filter(this::mailsOn)
                .map(this::instantOn)
                .filter(each -> each.isAfter(now));
    }

    /** The latest instant from {@code from} to {@code to}, both included. */
    public Optional<Instant> latest(Instant from, Instant to) {
        LocalDate day = to.atZone(zone).toLocalDate();
        while (!instantOn(day).isBefore(from)) {
            if (mailsOn(day) && !instantOn(day).isAfter(to)) {
                return Optional.of(instantOn(day));
            }
            day = day.minusDays(1);
        }
        return Optional.empty();
    }

    /** The day from which the picture of the week that a day lies in is due: the first mail day in it, which may still be to come. */
    public LocalDate pictureFrom(LocalDate today) {
        return firstMailDay(today, TeamSchedule.A_WEEK);
    }

    /** The same of the period after which what is open is told of again. */
    public LocalDate remindersFrom(LocalDate today) {
        return firstMailDay(today, schedule.remindDays());
    }

    private LocalDate firstMailDay(LocalDate today, int period) {
        long days = today.toEpochDay() - FIRST_MONDAY.toEpochDay();
        LocalDate day = today.minusDays(Math.floorMod(days, period));
        while (!mailsOn(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
