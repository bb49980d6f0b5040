package org.supervisionwatch.staff.person.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays on which a person works, from a day on: the same in every week, or in weeks that alternate. Days are {@code mon} to
 * {@code sun}, in this order; there may be none.
 *
 * @param days of every week; null if they alternate
 * @param weeks the days of each, counted from the Monday of the week of {@code from}; null if they do not alternate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkingDays(
        LocalDate from,
        @Nullable List<String> days,
        @Nullable List<List<String>> weeks) {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** The pattern assumed until one is reported; its first day is earlier than any assignment. */
    static final WorkingDays ASSUMED = new WorkingDays(LocalDate.of(1900, 1, 1), WEEK.subList(0, 5), null);

    public WorkingDays {
        days = days == null ? null : inOrder(days);
        weeks = weeks == null ? null : weeks.stream().map(WorkingDays::inOrder).toList();
    }

    /** Whether it is one of the days worked, if this is the pattern in force. */
    boolean includes(LocalDate day) {
        String code = WEEK.get(day.getDayOfWeek().ordinal());
        if (weeks == null) {
            return days != null && days.contains(code);
        }
        long since = ChronoUnit.WEEKS.between(from.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY));
        return weeks.get(Math.floorMod(since, weeks.size())).contains(code);
    }

    private static List<String> inOrder(List<String> days) {
        return days.stream().sorted(Comparator.comparing(WEEK::indexOf)).toList();
    }
}
