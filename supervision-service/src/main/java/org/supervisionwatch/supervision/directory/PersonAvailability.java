package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.EventFields;

/**
 * When a person can be expected at work, for checking bookings. Days are civil days in the organisation's zone; periods include their
 * last day.
 *
 * @param patterns by their first day, each in force until the next begins; the first also before it; without one, Monday to Friday is assumed
 * @param absences of any kind
 * @param posts empty if unknown
 * @param shifts days worked or rostered; kept only of somebody who at some time has no fixed days
 */
public record PersonAvailability(
        List<WeekdayPattern> patterns, List<DateRange> absences, List<DateRange> posts, Set<LocalDate> shifts) {

    /** Stored as the last day of a period that has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final WeekdayPattern ASSUMED =
            new WeekdayPattern(LocalDate.EPOCH, List.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));

    public PersonAvailability {
        patterns = patterns.stream()
                .sorted(Comparator.comparing(WeekdayPattern::from))
                .toList();
        absences = List.copyOf(absences);
        posts = List.copyOf(posts);
        shifts = patterns.stream().allMatch(WeekdayPattern::hasDays) ? Set.of() : Set.copyOf(shifts);
    }

    /** Weekdays worked, from a day on. @param weeks that alternate, from the Monday of the week of {@code from}; at least one */
    public record WeekdayPattern(LocalDate from, List<Set<DayOfWeek>> weeks) {

        public WeekdayPattern {
            EventFields.missing("from", from);
            EventFields.day("from", from);
            weeks = weeks.stream().map(Set::copyOf).toList();
        }

        /** @param days as {@code staff.v1} spells them, such as {@code mon}; or instead {@code weeks} of them */
        @JsonCreator
        static WeekdayPattern of(
                @JsonProperty("from") LocalDate from,
                @JsonProperty("days") @Nullable List<String> days,
                @JsonProperty("weeks") @Nullable List<List<String>> weeks) {
            List<List<String>> given = EventFields.list(weeks);
            return new WeekdayPattern(
                    from,
                    (given.isEmpty() ? List.of(EventFields.list(days)) : given)
                            .stream().map(WeekdayPattern::days).toList());
        }

        private static Set<DayOfWeek> days(List<String> codes) {
            return codes.stream().map(WeekdayPattern::day).collect(Collectors.toSet());
        }

        boolean hasDays() {
            return weeks.stream().anyMatch(week -> !week.isEmpty());
        }

        Set<DayOfWeek> daysIn(LocalDate day) {
            long week = ChronoUnit.WEEKS.between(monday(from), monday(day));
            return weeks.get(Math.floorMod(week, weeks.size()));
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private static DayOfWeek day(String code) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().substring(0, 3).equalsIgnoreCase(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("days has one that is no weekday"));
        }
    }

    /** A period of whole days. An event leaves out the end of one that is open. */
    public record DateRange(LocalDate from, LocalDate to) {

        public DateRange {
            EventFields.missing("from", from);
            EventFields.day("from", from);
            if (to == null || to.equals(OPEN)) {
                to = OPEN;
            } else {
                EventFields.day("to", to);
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Why the person cannot be expected on a day; if there are several reasons, the first of not in post, away, not a working day. */
    public Optional<UnavailabilityReason> on(LocalDate day) {
        if (!posts.isEmpty() && posts.stream().noneMatch(post -> post.contains(day))) {
            return Optional.of(UnavailabilityReason.NOT_IN_POST);
        }
        if (absences.stream().anyMatch(absence -> absence.contains(day))) {
            return Optional.of(UnavailabilityReason.AWAY);
        }
        return works(day) ? Optional.empty() : Optional.of(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    /**
     * Who has no fixed days works their shifts; where none is known from that day on, any day may be one. A pattern without days that is
     * followed by one with days is a break, such as between terms.
     */
    private boolean works(LocalDate day) {
        WeekdayPattern pattern = patternOn(day);
        if (pattern.hasDays()) {
            return pattern.daysIn(day).contains(day.getDayOfWeek());
        }
        boolean isBreak = patterns.stream().anyMatch(later -> later.from().isAfter(pattern.from()) && later.hasDays());
        return shifts.contains(day) || !isBreak && shifts.stream().noneMatch(shift -> shift.isAfter(day));
    }

    /** The weekdays worked in the week of a day; empty for somebody without fixed days. */
    public Set<DayOfWeek> daysIn(LocalDate day) {
        return patternOn(day).daysIn(day);
    }

    private WeekdayPattern patternOn(LocalDate day) {
        return patterns.stream()
                .filter(pattern -> !pattern.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(() -> patterns.isEmpty() ? ASSUMED : patterns.getFirst());
    }
}
