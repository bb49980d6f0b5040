package org.supervisionwatch.alerts.roster.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;

/** The days of the week she works, from a day on. */
record WorkingWeekdays(LocalDate from, Set<DayOfWeek> days) {

    WorkingWeekdays {
        days = Set.copyOf(days);
    }

    /** Days and hours are told by different owners and change on different days; the engine is given both at once. */
    static List<WorkingPattern> withHours(List<WorkingWeekdays> days, List<ContractedHours> terms) {
        Set<LocalDate> turns = new TreeSet<>();
        days.forEach(each -> turns.add(each.from()));
        terms.forEach(each -> turns.add(each.from()));
        return turns.stream()
                .map(turn -> {
                    ContractedHours term = inForce(terms, ContractedHours::from, turn);
                    WorkingWeekdays week = inForce(days, WorkingWeekdays::from, turn);
                    return new WorkingPattern(
                            turn, week == null ? Set.of() : week.days(), term == null ? null : term.fte());
                })
                .toList();
    }

    /** Whether a day is one of her working days, as far as anybody told. */
    static boolean workedOn(List<WorkingWeekdays> weeks, LocalDate day) {
        WorkingWeekdays week = inForce(weeks, WorkingWeekdays::from, day);
        return week == null || week.days().contains(day.getDayOfWeek());
    }

    /** The first one also covers the days before it. */
    private static <T> @Nullable T inForce(List<T> all, Function<T, LocalDate> from, LocalDate day) {
        T first = null;
        T latest = null;
        for (T each : all) {
            LocalDate begins = from.apply(each);
            if (first == null || begins.isBefore(from.apply(first))) {
                first = each;
            }
            if (!begins.isAfter(day) && (latest == null || begins.isAfter(from.apply(latest)))) {
                latest = each;
            }
        }
        return latest == null ? first : latest;
    }
}
