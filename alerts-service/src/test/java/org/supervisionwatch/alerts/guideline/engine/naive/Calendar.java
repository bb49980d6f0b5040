package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;

/** Finds windows by stepping from the day to their ends. */
record Calendar(Window window, Diary diary) {

    private static final LocalDate A_BLOCK_BEGINS = LocalDate.of(2026, 1, 5);

    Period around(LocalDate day) {
        if (window instanceof Window.RollingDays(int count)) {
            return new Period(notLeftOut(count, day).getLast(), day);
        }
        if (window instanceof Window.WeekBlock(int weeks)) {
            return block(7 * weeks, day);
        }
        LocalDate from = day;
        while (!begins(from)) {
            from = from.minusDays(1);
        }
        LocalDate to = day;
        while (!begins(to.plusDays(1))) {
            to = to.plusDays(1);
        }
        return new Period(from, to);
    }

    /** The days that make up the window; a rolling one stands still on days that are left out. */
    List<LocalDate> days(Period period) {
        return window instanceof Window.RollingDays(int count) ? notLeftOut(count, period.last()) : all(period);
    }

    /** The latest days up to a day on which the clock did not stand still, backwards. */
    private List<LocalDate> notLeftOut(int count, LocalDate upTo) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = upTo; days.size() < count; day = day.minusDays(1)) {
            if (!diary.leftOut(day)) {
                days.add(day);
            }
        }
        return days;
    }

    static List<LocalDate> all(Period period) {
        return period.from().datesUntil(period.last().plusDays(1)).toList();
    }

    private static Period block(int days, LocalDate day) {
        LocalDate from = A_BLOCK_BEGINS;
        while (from.isAfter(day)) {
            from = from.minusDays(days);
        }
        while (!from.plusDays(days).isAfter(day)) {
            from = from.plusDays(days);
        }
        return new Period(from, from.plusDays(days).minusDays(1));
    }

    private boolean begins(LocalDate day) {
        return switch (window) {
            case Window.CalendarWeek _ -> day.equals(Walk.monday(day));
            case Window.CalendarMonth _ -> day.getDayOfMonth() == 1;
            case Window.CalendarQuarter _ ->
                day.getDayOfMonth() == 1 && List.of(1, 4, 7, 10).contains(day.getMonthValue());
            case Window.WeekBlock _, Window.RollingDays _ -> throw new IllegalStateException("Handled before");
        };
    }
}
