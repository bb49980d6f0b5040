package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/** A period of time over which supervision is added up. Guideline rule 12. */
public sealed interface Window {

    /** Monday to Sunday. */
    record CalendarWeek() implements Window {}

    record CalendarMonth() implements Window {}

    record CalendarQuarter() implements Window {}

    /** Blocks of this many weeks, counted forwards and backwards from Monday 5 January 2026. */
    record WeekBlock(int weeks) implements Window {}

    /** The given number of days, of which the last is the day of the evaluation. */
    record RollingDays(int days) implements Window {}

    /** A day on which a block of any length begins. */
    LocalDate FIRST_BLOCK = LocalDate.of(2026, 1, 5);

    int MOST_DAYS_AT_RISK = 28;

    /** The window that contains the day; a rolling window ends on it. */
    default Period around(LocalDate day) {
        return switch (this) {
            case CalendarWeek _ -> ofLength(7, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case CalendarMonth _ -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case CalendarQuarter _ -> {
                LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1));
            }
            case WeekBlock(int weeks) -> {
                int length = 7 * weeks;
                long blocks = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_BLOCK, day), length);
                yield ofLength(length, FIRST_BLOCK.plusDays(blocks * length));
            }
            case RollingDays(int days) -> ofLength(days, day.minusDays(days - 1L));
        };
    }

    /** How long such a window is: a month is taken for 30 days, a quarter for 91. */
    default int days() {
        return switch (this) {
            case CalendarWeek _ -> 7;
            case CalendarMonth _ -> 30;
            case CalendarQuarter _ -> 91;
            case WeekBlock(int weeks) -> 7 * weeks;
            case RollingDays(int rolling) -> rolling;
        };
    }

    /** How many days before its end somebody may be at risk, if a pack does not say: a quarter of its days, at most 28. */
    default int atRiskDays() {
        return Math.min(MOST_DAYS_AT_RISK, days() / 4);
    }

    /** The window before the one that contains the day; not of rolling ones. */
    default Period before(LocalDate day) {
        return around(around(day).from().minusDays(1));
    }

    /** The first day that an evaluation on a day looks at: that of two windows before the current one, or of a rolling window. */
    default LocalDate seenFrom(LocalDate day) {
        return this instanceof RollingDays
                ? around(day).from()
                : before(before(day).from()).from();
    }

    private static Period ofLength(int days, LocalDate from) {
        return new Period(from, from.plusDays(days - 1L));
    }
}
