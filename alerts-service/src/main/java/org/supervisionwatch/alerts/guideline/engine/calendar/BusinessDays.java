package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Business days: Monday to Friday except bank holidays. They are the same for everybody, whatever days they work. */
public record BusinessDays(HolidayDates holidays) {

    public boolean contains(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }

    /** The first business day on or after a day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!contains(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The n-th business day before a day; the day itself for 0. */
    public LocalDate before(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** The n-th business day after a day; the day itself for 0. */
    public LocalDate after(LocalDate day, int count) {
        return step(day, count, 1);
    }

    private LocalDate step(LocalDate day, int count, int direction) {
        LocalDate candidate = day;
        int left = count;
        while (left > 0) {
            candidate = candidate.plusDays(direction);
            if (contains(candidate)) {
                left--;
            }
        }
        return candidate;
    }
}
