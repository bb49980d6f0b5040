package org.supervisionwatch.staff.person.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The weekdays on which a person works, from a day on.
 *
 * @param days in order from Monday; may be empty
 */
public record WorkingDays(LocalDate from, List<DayOfWeek> days) {

    /** The first day of the assumed pattern: earlier than any assignment. */
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** The pattern assumed until one is reported. */
    static final WorkingDays ASSUMED = of(
            ALWAYS,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));

    public WorkingDays {
        days = List.copyOf(days);
    }

    public static WorkingDays of(LocalDate from, Set<DayOfWeek> days) {
        return new WorkingDays(from, List.copyOf(new TreeSet<>(days)));
    }

    /** The code used in JSON: {@code mon} to {@code sun}. */
    static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    public static Optional<DayOfWeek> day(String code) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst();
    }

    public List<String> codes() {
        return days.stream().map(WorkingDays::code).toList();
    }
}
