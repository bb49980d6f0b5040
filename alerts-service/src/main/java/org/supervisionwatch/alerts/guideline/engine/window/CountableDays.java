package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.verdict.IdleWeeks;
import org.supervisionwatch.alerts.guideline.engine.verdict.WeekBlanks;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SkippedDays;

/**
 * The days of a window that count: in post, not in a blank week, not away under an absence that excludes days or restarts the
 * clock, and asked. Guideline rule 12. Each week is calculated once and then cached, as bits from Monday on.
 */
final class CountableDays {

    private static final int WHOLE_WEEK = 0b111_1111;
    private static final int SUNDAY = 6;

    /** The first day of the epoch was a Thursday. */
    private static final int EPOCH_WEEKDAY = 3;

    private final WorkingCalendar calendar;
    private final WeekBlanks blanks;
    private final PostPeriod post;
    private final @Nullable LocalDate askedFrom;
    private final Map<Long, Integer> weeks = new HashMap<>();
    private @Nullable Period latest;
    private int countedInLatest;

    /** @param askedFrom no day before it counts; null if there is no such day */
    CountableDays(WorkingCalendar calendar, IdleWeeks idle, PostPeriod post, @Nullable LocalDate askedFrom) {
        this.calendar = calendar;
        this.blanks = new WeekBlanks(calendar, idle);
        this.post = post;
        this.askedFrom = askedFrom;
    }

    boolean contains(LocalDate day) {
        return between(day, day) == 1;
    }

    /** The number of days of a window that count. */
    int in(Period window) {
        if (!window.equals(latest)) {
            latest = window;
            countedInLatest = between(window.from(), window.last());
        }
        return countedInLatest;
    }

    /** The number of days that count between two days, both inclusive; 0 if {@code to} is earlier. */
    int between(LocalDate from, LocalDate to) {
        long first = from.toEpochDay();
        long last = to.toEpochDay();
        int count = 0;
        for (long monday = mondayOf(first); monday <= last; monday += 7) {
            count += Integer.bitCount(week(monday) & weekdays(monday, first, last));
        }
        return count;
    }

    /** The first day that counts after one day and up to another; null if there is none. */
    @Nullable LocalDate firstBetween(LocalDate after, LocalDate upTo) {
        LocalDate day = after.plusDays(1);
        while (!day.isAfter(upTo) && !contains(day)) {
            day = day.plusDays(1);
        }
        return day.isAfter(upTo) ? null : day;
    }

    /** The last day that counts after one day and up to another; null if there is none. */
    @Nullable LocalDate lastBetween(LocalDate after, LocalDate upTo) {
        LocalDate day = upTo;
        while (day.isAfter(after) && !contains(day)) {
            day = day.minusDays(1);
        }
        return day.isAfter(after) ? day : null;
    }

    /** The days of a window that do not count, with the reasons. */
    List<SkippedDays> excludedDays(Period window) {
        long first = window.from().toEpochDay();
        long last = window.last().toEpochDay();
        List<SkippedDays> leftOut = new ArrayList<>();
        for (long monday = mondayOf(first); monday <= last; monday += 7) {
            int excluded = weekdays(monday, first, last) & ~week(monday);
            if (excluded != 0) {
                addWeek(leftOut, monday, excluded);
            }
        }
        return leftOut;
    }

    private void addWeek(List<SkippedDays> leftOut, long monday, int excluded) {
        EvaluationStep.BlankWeekReason blank = blanks.reason(LocalDate.ofEpochDay(monday));
        for (int weekday = 0; weekday <= SUNDAY; weekday++) {
            if ((excluded >> weekday & 1) == 1) {
                LocalDate day = LocalDate.ofEpochDay(monday + weekday);
                add(leftOut, day, reason(day, blank));
            }
        }
    }

    private DayOffReason reason(LocalDate day, EvaluationStep.@Nullable BlankWeekReason blank) {
        if (!post.contains(day)) {
            return DayOffReason.NOT_IN_POST;
        }
        if (askedFrom != null && day.isBefore(askedFrom)) {
            return DayOffReason.BEFORE_ASKED;
        }
        return switch (blank) {
            case null -> DayOffReason.AWAY;
            case AWAY -> DayOffReason.AWAY;
            case BANK_HOLIDAYS -> DayOffReason.BANK_HOLIDAY;
            case NO_DAY_PLANNED -> DayOffReason.NOT_A_WORKING_DAY;
        };
    }

    private static void add(List<SkippedDays> leftOut, LocalDate day, DayOffReason why) {
        SkippedDays before = leftOut.isEmpty() ? null : leftOut.getLast();
        if (before != null && before.why() == why && before.to().plusDays(1).equals(day)) {
            leftOut.set(leftOut.size() - 1, new SkippedDays(before.from(), day, why));
        } else {
            leftOut.add(new SkippedDays(day, day, why));
        }
    }

    private int week(long monday) {
        Integer known = weeks.get(monday);
        if (known != null) {
            return known;
        }
        int calculated = blanks.reason(LocalDate.ofEpochDay(monday)) == null ? workable(monday) : 0;
        weeks.put(monday, calculated);
        return calculated;
    }

    private int workable(long monday) {
        int days = weekdays(monday, post.start(), post.end());
        if (askedFrom != null) {
            days &= weekdays(monday, askedFrom, null);
        }
        for (AwayPeriod away : calendar.away()) {
            if (away.excludesDays()) {
                days &= ~weekdays(monday, away.from(), away.to());
            }
        }
        return days;
    }

    /** @param to null if the period is open */
    private static int weekdays(long monday, LocalDate from, @Nullable LocalDate to) {
        return weekdays(monday, from.toEpochDay(), to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    /** The days of a week that are in a period. */
    private static int weekdays(long monday, long from, long to) {
        long first = Math.max(monday, from) - monday;
        long last = Math.min(monday + SUNDAY, to) - monday;
        return first > last ? 0 : WHOLE_WEEK >> (SUNDAY - (last - first)) << first;
    }

    private static long mondayOf(long day) {
        return day - Math.floorMod(day + EPOCH_WEEKDAY, 7);
    }
}
