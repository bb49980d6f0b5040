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
 * The mail days of a schedule, in a zone and with bank holidays. Nobody is mailed on a bank holiday: it moves to the next business day. A
 * time skipped by a clock change is later by the change; of a time that occurs twice it is the first.
 */
public record MailTimetable(TeamSchedule schedule, ZoneId zone, HolidayDates holidays) {

    /** A Monday, from which weeks and reminder periods are counted. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);

    /** Whether the team is mailed on this day. */
    public boolean mailsOn(LocalDate day) {
        if (holidays.contains(day)) {
            return false;
        }
        return named(day) || (weekday(day) && carriesHoliday(day));
    }

    private boolean named(LocalDate day) {
        return schedule.days().contains(day.getDayOfWeek());
    }

    // Whether a holiday on one of the schedule's days has been skipped since the last business day.
    private boolean carriesHoliday(LocalDate day) {
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

    /** The day from which the full picture is due in the week of a day: its first mail day, which may still be to come. */
    public LocalDate fullPictureFrom(LocalDate today) {
        return firstMailDay(today, TeamSchedule.A_WEEK);
    }

    /** The day from which reminders are due in the reminder period of a day: its first mail day. */
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
