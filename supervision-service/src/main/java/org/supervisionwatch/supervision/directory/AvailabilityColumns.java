package org.supervisionwatch.supervision.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supervisionwatch.supervision.directory.PersonAvailability.DateRange;
import org.supervisionwatch.supervision.directory.PersonAvailability.WeekdayPattern;

/**
 * A person's {@link PersonAvailability} as columns of arrays.
 *
 * @param patternDays of each pattern the days of each of its weeks, such as {@code MONDAY,TUESDAY|MONDAY}
 */
public record AvailabilityColumns(
        List<LocalDate> patternFrom,
        List<String> patternDays,
        List<LocalDate> awayFrom,
        List<LocalDate> awayTo,
        List<LocalDate> postFrom,
        List<LocalDate> postTo,
        List<LocalDate> shifts) {

    static AvailabilityColumns of(PersonAvailability person) {
        return new AvailabilityColumns(
                each(person.patterns(), WeekdayPattern::from),
                each(person.patterns(), AvailabilityColumns::days),
                each(person.absences(), DateRange::from),
                each(person.absences(), DateRange::to),
                each(person.posts(), DateRange::from),
                each(person.posts(), DateRange::to),
                List.copyOf(person.shifts()));
    }

    private static <T, C> List<C> each(List<T> all, Function<T, C> column) {
        return all.stream().map(column).toList();
    }

    private static String days(WeekdayPattern pattern) {
        return pattern.weeks().stream()
                .map(days -> days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }

    PersonAvailability availability() {
        List<WeekdayPattern> patterns = IntStream.range(0, patternFrom.size())
                .mapToObj(i -> new WeekdayPattern(patternFrom.get(i), weeks(patternDays.get(i))))
                .toList();
        return new PersonAvailability(patterns, ranges(awayFrom, awayTo), ranges(postFrom, postTo), Set.copyOf(shifts));
    }

    private static List<Set<DayOfWeek>> weeks(String days) {
        return Arrays.stream(days.split("\\|", -1))
                .map(AvailabilityColumns::weekdays)
                .toList();
    }

    private static Set<DayOfWeek> weekdays(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<DateRange> ranges(List<LocalDate> from, List<LocalDate> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> new DateRange(from.get(i), to.get(i)))
                .toList();
    }
}
