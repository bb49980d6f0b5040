package org.supervisionwatch.alerts.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Pattern;

/** The days of the week she works, from a day on. */
record WorkingDays(LocalDate from, Set<DayOfWeek> days) {

    WorkingDays {
        days = Set.copyOf(days);
    }

    /** Days and hours are told by different owners and change on different days; the engine is given both at once. */
    static List<Pattern> withHours(List<WorkingDays> days, List<Term> terms) {
        Set<LocalDate> turns = new TreeSet<>();
        days.forEach(each -> turns.add(each.from()));
        terms.forEach(each -> turns.add(each.from()));
        return turns.stream()
                .map(turn -> {
                    Term term = inForce(terms, Term::from, turn);
                    WorkingDays week = inForce(days, WorkingDays::from, turn);
                    return new Pattern(turn, week == null ? Set.of() : week.days(), term == null ? null : term.fte());
                })
                .toList();
    }

    /** Whether a day is one of her working days, as far as anybody told. */
    static boolean workedOn(List<WorkingDays> weeks, LocalDate day) {
        WorkingDays week = inForce(weeks, WorkingDays::from, day);
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
