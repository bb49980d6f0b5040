package org.supervisionwatch.alerts.guideline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Step.PassedOver;

/**
 * The days of a window that count: in post, not in a blank week, not away by an absence that is excluded or restarts the
 * clock. Guideline rule 12. Looked up week by week, each week once.
 */
final class CountableDays {

    private static final int WHOLE_WEEK = 0b111_1111;

    private final Rota rota;
    private final Post post;
    private final Map<LocalDate, Integer> weeks = new HashMap<>();

    CountableDays(Rota rota, Post post) {
        this.rota = rota;
        this.post = post;
    }

    boolean contains(LocalDate day) {
        return (week(mondayOf(day)) & bit(day)) != 0;
    }

    /** How many days from one to the other, both included, count; none if the other is earlier. */
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

    /** The days that do not count, and why. */
    List<PassedOver> leftOut(LocalDate from, LocalDate to) {
        List<PassedOver> leftOut = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            DayOff why = contains(day) ? null : why(day);
            PassedOver before = leftOut.isEmpty() ? null : leftOut.getLast();
            if (why != null
                    && before != null
                    && before.why() == why
                    && before.to().plusDays(1).equals(day)) {
                leftOut.set(leftOut.size() - 1, new PassedOver(before.from(), day, why));
            } else if (why != null) {
                leftOut.add(new PassedOver(day, day, why));
            }
        }
        return leftOut;
    }

    private DayOff why(LocalDate day) {
        if (!post.contains(day)) {
            return DayOff.NOT_IN_POST;
        }
        return rota.blank(mondayOf(day)) == Step.Blank.BANK_HOLIDAYS ? DayOff.BANK_HOLIDAY : DayOff.AWAY;
    }

    private int week(LocalDate monday) {
        Integer known = weeks.get(monday);
        if (known != null) {
            return known;
        }
        int mask = rota.blank(monday) == null ? workable(monday) : 0;
        weeks.put(monday, mask);
        return mask;
    }

    private int workable(LocalDate monday) {
        int mask = 0;
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            if (post.contains(day) && !excluded(rota.awayOn(day))) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private static boolean excluded(@Nullable Away away) {
        return away != null
                && switch (away.effect()) {
                    case Effect.Exclude _, Effect.Restart _ -> true;
                    case Effect.Roll _, Effect.SkipWeek _ -> false;
                };
    }

    private static int bit(LocalDate day) {
        return 1 << (day.getDayOfWeek().getValue() - 1);
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
