package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/** A stretch of time that is looked at as a whole. Guideline rule 12. */
public sealed interface Window {

    /** Monday to Sunday. */
    record CalendarWeek() implements Window {}

    record CalendarMonth() implements Window {}

    record CalendarQuarter() implements Window {}

    /** Blocks of so many weeks, counted from Monday 5 January 2026, both ways. */
    record WeekBlock(int weeks) implements Window {}

    /** The so many days that end on the day itself. */
    record RollingDays(int days) implements Window {}

    /** The first day of a block of any length. */
    LocalDate FIRST_BLOCK = LocalDate.of(2026, 1, 5);

    /** The window with the day in it; of a rolling one, that which ends on it. */
    default Period around(LocalDate day) {
        return switch (this) {
            case CalendarWeek _ -> lasting(7, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case CalendarMonth _ -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case CalendarQuarter _ -> {
                LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1));
            }
            case WeekBlock(int weeks) -> {
                int length = 7 * weeks;
                long blocks = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_BLOCK, day), length);
                yield lasting(length, FIRST_BLOCK.plusDays(blocks * length));
            }
            case RollingDays(int days) -> lasting(days, day.minusDays(days - 1L));
        };
    }

    private static Period lasting(int days, LocalDate from) {
        return new Period(from, from.plusDays(days - 1L));
    }
}
