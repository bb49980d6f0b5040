package org.supervisionwatch.supervision.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
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
 * @param patterns each in force until the next begins; without one, Monday to Friday is assumed
 * @param absences of any kind
 * @param posts empty if unknown
 */
public record PersonAvailability(List<WeekdayPattern> patterns, List<DateRange> absences, List<DateRange> posts) {

    /** Stored as the last day of a period that has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final Set<DayOfWeek> ASSUMED =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    public PersonAvailability {
        patterns = List.copyOf(patterns);
        absences = List.copyOf(absences);
        posts = List.copyOf(posts);
    }

    /** Weekdays worked, from a day on. */
    public record WeekdayPattern(LocalDate from, Set<DayOfWeek> days) {

        public WeekdayPattern {
            EventFields.missing("from", from);
            EventFields.day("from", from);
            days = Set.copyOf(days);
        }

        /** @param days as {@code staff.v1} spells them, such as {@code mon} */
        @JsonCreator
        static WeekdayPattern of(
                @JsonProperty("from") LocalDate from, @JsonProperty("days") @Nullable List<String> days) {
            return new WeekdayPattern(
                    from,
                    EventFields.list(days).stream().map(WeekdayPattern::day).collect(Collectors.toSet()));
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
        return daysOn(day).contains(day.getDayOfWeek())
                ? Optional.empty()
                : Optional.of(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    private Set<DayOfWeek> daysOn(LocalDate day) {
        return patterns.stream()
                .filter(pattern -> !pattern.from().isAfter(day))
                .max(Comparator.comparing(WeekdayPattern::from))
                .map(WeekdayPattern::days)
                .orElse(ASSUMED);
    }
}
