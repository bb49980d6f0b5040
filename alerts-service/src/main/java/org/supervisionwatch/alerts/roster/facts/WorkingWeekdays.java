package org.supervisionwatch.alerts.roster.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.chassis.sql.Column;

/** The weekdays that a person works, from a day on. */
record WorkingWeekdays(@Column("from_on") LocalDate from, Set<DayOfWeek> days) {

    WorkingWeekdays {
        days = Set.copyOf(days);
    }

    /** Joins days and hours, which come from different sources and change on different days, for the engine. */
    static List<WorkingPattern> withHours(List<WorkingWeekdays> days, List<ContractedHours> terms) {
        Set<LocalDate> changeDays = new TreeSet<>();
        days.forEach(each -> changeDays.add(each.from()));
        terms.forEach(each -> changeDays.add(each.from()));
        return changeDays.stream()
                .map(day -> {
                    ContractedHours term = inForce(terms, ContractedHours::from, day);
                    WorkingWeekdays week = inForce(days, WorkingWeekdays::from, day);
                    return new WorkingPattern(
                            day, week == null ? Set.of() : week.days(), term == null ? null : term.fte());
                })
                .toList();
    }

    /** Whether a day is a working day; true while no pattern is known. */
    static boolean workedOn(List<WorkingWeekdays> weeks, LocalDate day) {
        WorkingWeekdays week = inForce(weeks, WorkingWeekdays::from, day);
        return week == null || week.days().contains(day.getDayOfWeek());
    }

    /** The element in force on a day; the first one also covers the days before it. */
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
