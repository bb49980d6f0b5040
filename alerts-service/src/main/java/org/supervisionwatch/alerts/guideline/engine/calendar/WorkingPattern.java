package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays on which a person works, from a day on until the next pattern. The first pattern also covers the days before it.
 * Guideline rule 14.
 *
 * @param weeks the weekdays of each week; several alternate, counted from the Monday of the week of {@code from}. At least one, and
 *     without any day in any week if the person works shifts
 * @param fte the contracted share of full time; null if not known; never derived from the number of days
 */
public record WorkingPattern(
        LocalDate from,
        List<Set<DayOfWeek>> weeks,
        @Nullable FullTimeShare fte) {

    /** The first day of the epoch was a Thursday. */
    private static final int EPOCH_WEEKDAY = 3;

    public WorkingPattern {
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("A pattern has at least one week");
        }
        weeks = weeks.stream().map(EnumSets::copyOf).toList();
    }

    /** The same days every week. */
    public WorkingPattern(LocalDate from, Set<DayOfWeek> days, @Nullable FullTimeShare fte) {
        this(from, List.of(days), fte);
    }

    /** The one of these patterns that is in force on a day; null if there are none. @param patterns by date */
    public static @Nullable WorkingPattern inForce(List<WorkingPattern> patterns, LocalDate day) {
        WorkingPattern inForce = null;
        for (WorkingPattern pattern : patterns) {
            if (inForce != null && pattern.from().isAfter(day)) {
                break;
            }
            inForce = pattern;
        }
        return inForce;
    }

    /** Whether work is planned on a day that this pattern covers. */
    public boolean plans(LocalDate day) {
        return weekOf(day).contains(day.getDayOfWeek());
    }

    /** The weekdays planned in the week of a day, as far as this pattern covers it. */
    public Set<DayOfWeek> weekOf(LocalDate day) {
        return weeks.size() == 1 ? weeks.getFirst() : weeks.get(indexOf(day));
    }

    /** Whether no week has a day, so that the person works when there are shifts. */
    public boolean hasNoDay() {
        for (Set<DayOfWeek> week : weeks) {
            if (!week.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** This pattern from a later day on, with the weeks in step, and with other hours. */
    public WorkingPattern startingOn(LocalDate later, @Nullable FullTimeShare hours) {
        int first = indexOf(later);
        return new WorkingPattern(
                later,
                IntStream.range(first, first + weeks.size())
                        .mapToObj(week -> weeks.get(week % weeks.size()))
                        .toList(),
                hours);
    }

    private int indexOf(LocalDate day) {
        return (int) Math.floorMod(weekNumber(day) - weekNumber(from), (long) weeks.size());
    }

    private static long weekNumber(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + EPOCH_WEEKDAY, 7);
    }
}
