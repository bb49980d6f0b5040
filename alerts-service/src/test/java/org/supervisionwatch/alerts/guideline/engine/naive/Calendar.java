package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;

/** Finds windows by stepping from the day to their ends. */
record Calendar(Window window) {

    private static final LocalDate A_BLOCK_BEGINS = LocalDate.of(2026, 1, 5);

    Period around(LocalDate day) {
        if (window instanceof Window.RollingDays(int days)) {
            return new Period(day.plusDays(1).minusDays(days), day);
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

    static List<LocalDate> days(Period window) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
