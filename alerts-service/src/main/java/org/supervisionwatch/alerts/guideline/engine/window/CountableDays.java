package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SkippedDays;

/**
 * The days of a window that count: in post, not in a blank week, not away under an absence that excludes days or restarts the
 * clock. Guideline rule 12. Each week is calculated once and then cached.
 */
final class CountableDays {

    private static final int WHOLE_WEEK = 0b111_1111;

    private final WorkingCalendar calendar;
    private final PostPeriod post;
    private final Map<LocalDate, Integer> weeks = new HashMap<>();

    CountableDays(WorkingCalendar calendar, PostPeriod post) {
        this.calendar = calendar;
        this.post = post;
    }

    boolean contains(LocalDate day) {
        return (week(mondayOf(day)) & bit(day)) != 0;
    }

    /** The number of days that count between two days, both inclusive; 0 if {@code to} is earlier. */
    int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate monday = mondayOf(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            int mask = WHOLE_WEEK;
            if (monday.isBefore(from)) {
                mask &= WHOLE_WEEK << ChronoUnit.DAYS.between(monday, from);
            }
            if (monday.plusDays(6).isAfter(to)) {
                mask &= WHOLE_WEEK >> ChronoUnit.DAYS.between(to, monday.plusDays(6));
            }
            count += Integer.bitCount(week(monday) & mask);
        }
        return from.isAfter(to) ? 0 : count;
    }

    /** The days that do not count, with the reasons. */
    List<SkippedDays> excludedDays(LocalDate from, LocalDate to) {
        List<SkippedDays> leftOut = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            DayOffReason why = contains(day) ? null : why(day);
            SkippedDays before = leftOut.isEmpty() ? null : leftOut.getLast();
            if (why != null
                    && before != null
                    && before.why() == why
                    && before.to().plusDays(1).equals(day)) {
                leftOut.set(leftOut.size() - 1, new SkippedDays(before.from(), day, why));
            } else if (why != null) {
                leftOut.add(new SkippedDays(day, day, why));
            }
        }
        return leftOut;
    }

    private DayOffReason why(LocalDate day) {
        if (!post.contains(day)) {
            return DayOffReason.NOT_IN_POST;
        }
        return calendar.blankReason(mondayOf(day)) == EvaluationStep.BlankWeekReason.BANK_HOLIDAYS
                ? DayOffReason.BANK_HOLIDAY
                : DayOffReason.AWAY;
    }

    private int week(LocalDate monday) {
        Integer known = weeks.get(monday);
        if (known != null) {
            return known;
        }
        int mask = calendar.blankReason(monday) == null ? workable(monday) : 0;
        weeks.put(monday, mask);
        return mask;
    }

    private int workable(LocalDate monday) {
        int mask = 0;
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            if (post.contains(day) && !excluded(calendar.awayOn(day))) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private static boolean excluded(@Nullable AwayPeriod away) {
        return away != null
                && switch (away.effect()) {
                    case AbsenceEffect.ExcludeDays _, AbsenceEffect.RestartClock _ -> true;
                    case AbsenceEffect.RollDueDate _, AbsenceEffect.SkipWeek _ -> false;
                };
    }

    private static int bit(LocalDate day) {
        return 1 << (day.getDayOfWeek().getValue() - 1);
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
