package org.supervisionwatch.alerts.roster.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event has a value that no column accepts, or that the engine cannot work with. The message names fields, never values. */
final class EventRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,64}");

    static final int NAME = 200;
    static final int CODE = 64;
    static final int EMAIL = 320;

    private EventRefused(String message) {
        super(message);
    }

    /** @throws EventRefused if the condition does not hold */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new EventRefused(message);
        }
    }

    /**
     * Refuses a missing value.
     *
     * @throws EventRefused if it is null
     */
    static <T> T missing(String field, @Nullable T value) {
        if (value == null) {
            throw new EventRefused(field + " is missing");
        }
        return value;
    }

    static void text(String field, @Nullable String value, int longest) {
        unless(!missing(field, value).isBlank(), field + " is blank");
        optional(field, value, longest);
    }

    static void optional(String field, @Nullable String value, int longest) {
        if (value != null) {
            unless(value.length() <= longest, field + " is longer than " + longest);
            unless(value.chars().noneMatch(c -> c < ' '), field + " has control characters");
        }
    }

    static void period(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        civil(field + ".from", missing(field + ".from", from));
        civil(field + ".to", to);
        unless(to == null || !to.isBefore(from), field + " ends before it begins");
    }

    /** A date must be between 1900 and 2200: PostgreSQL and Java differ on dates far outside. */
    static void civil(String field, @Nullable LocalDate day) {
        unless(day == null || (day.getYear() >= 1900 && day.getYear() <= 2200), field + " is out of range");
    }

    static void within(String field, @Nullable Integer value, int least, int most) {
        unless(value == null || (value >= least && value <= most), field + " is out of range");
    }

    static void slugs(String field, List<String> values) {
        values.forEach(value -> unless(SLUG.matcher(value).matches(), field + " holds something that is no code"));
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
