package org.supervisionwatch.staff.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;

/**
 * Collects all validation errors of a request, so that one answer lists them all. The methods return the value, or a placeholder that
 * is never used because the request is refused.
 */
public final class FaultCollector {

    public static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final List<Fault> all = new ArrayList<>();

    public void add(String pointer, String message) {
        all.add(new Fault(pointer, message));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public Problem problem() {
        return Problem.invalid(all);
    }

    /** A required text: not blank, without control characters, at most {@link #NAME} characters. */
    public String name(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(pointer, "is required and must not be blank");
            return "";
        }
        if (value.length() > NAME) {
            add(pointer, "must have at most " + NAME + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            add(pointer, "must not contain control characters");
        }
        return value.strip();
    }

    public @Nullable String optionalName(String pointer, @Nullable String value) {
        return value == null ? null : name(pointer, value);
    }

    public String email(String pointer, @Nullable String value) {
        if (value == null) {
            add(pointer, "is required");
            return "";
        }
        if (value.length() > EMAIL || !ADDRESS.matcher(value).matches()) {
            add(pointer, "must be an e-mail address such as sam@example.org");
        }
        return value;
    }

    public @Nullable String optionalEmail(String pointer, @Nullable String value) {
        return value == null ? null : email(pointer, value);
    }

    public String code(String pointer, @Nullable String value, CodeFormat format) {
        if (value == null) {
            add(pointer, "is required");
            return "";
        }
        if (!format.matches(value)) {
            add(pointer, format.requirement());
        }
        return value;
    }

    public @Nullable String optionalCode(String pointer, @Nullable String value, CodeFormat format) {
        return value == null ? null : code(pointer, value, format);
    }

    public LocalDate day(String pointer, @Nullable LocalDate value) {
        if (value == null) {
            add(pointer, "is required: a date such as 2026-11-22");
            return FIRST_DAY;
        }
        if (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
            add(pointer, "must be between " + FIRST_DAY + " and " + LAST_DAY + "; leave out an open end");
        }
        return value;
    }

    /** @param value the last day, inclusive; null if open */
    public @Nullable LocalDate lastDay(String pointer, @Nullable LocalDate value, LocalDate from) {
        if (value == null) {
            return null;
        }
        if (value.isBefore(from)) {
            add(pointer, "is the last day and must not be before from");
        }
        return day(pointer, value);
    }

    /** @param max the largest value allowed; the smallest is 0 */
    public @Nullable Integer wholeNumber(String pointer, @Nullable Integer value, int max) {
        if (value != null && (value < 0 || value > max)) {
            add(pointer, "must be between 0 and " + max);
        }
        return value;
    }

    /** A time in the future would cause all later reports to be ignored. */
    public void sourceAsOf(@Nullable Instant value, Instant now) {
        if (value != null && value.isAfter(now.plus(CLOCK_SKEW))) {
            add("/sourceAsOf", "must not be in the future");
        }
    }

    /** The list, or an empty one if it is missing or invalid (too long, or containing null). */
    public <T> List<T> list(String pointer, @Nullable List<@Nullable T> values, int max) {
        List<T> present = new ArrayList<>();
        if (values == null) {
            return present;
        }
        if (values.size() > max) {
            add(pointer, "must have at most " + max + " elements");
            return present;
        }
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (value == null) {
                add(pointer + "/" + i, "must not be null");
            } else {
                present.add(value);
            }
        }
        return present.size() == values.size() ? present : new ArrayList<>();
    }
}
