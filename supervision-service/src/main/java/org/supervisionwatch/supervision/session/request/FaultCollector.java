package org.supervisionwatch.supervision.session.request;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;

/** Parses the values of a request and collects all faults. A value that cannot be parsed is null and has a fault. */
public final class FaultCollector {

    static final String REQUIRED = "is required";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");
    private static final int MAX_SLUG_LENGTH = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern TIME_FORM = Pattern.compile("\\d\\d:\\d\\d");

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String message) {
        found.add(new Fault(pointer, message));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** Not blank, within the length, and without characters that a column would refuse or a page could not show. */
    static boolean isText(String value, int maxLength) {
        return !value.isBlank()
                && value.length() <= maxLength
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    public @Nullable String text(String pointer, @Nullable String value, int maxLength) {
        if (value == null) {
            add(pointer, REQUIRED);
            return null;
        }
        if (!isText(value, maxLength)) {
            add(pointer, "must be 1 to " + maxLength + " characters, none of them a control character");
            return null;
        }
        return value;
    }

    @Nullable String slug(String pointer, @Nullable String value) {
        if (value == null) {
            add(pointer, REQUIRED);
            return null;
        }
        if (value.length() > MAX_SLUG_LENGTH || !SLUG.matcher(value).matches()) {
            add(
                    pointer,
                    "must be a code of at most " + MAX_SLUG_LENGTH
                            + " lower-case letters, digits, - and _, such as case_management");
            return null;
        }
        return value;
    }

    List<String> slugs(String pointer, @Nullable List<@Nullable String> values, int max) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > max) {
            add(pointer, "must not have more than " + max + " elements");
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String slug = slug(pointer + "/" + i, values.get(i));
            if (slug != null && !read.contains(slug)) {
                read.add(slug);
            }
        }
        return List.copyOf(read);
    }

    public @Nullable LocalDate date(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            add(pointer, "must be a date such as 2026-11-20");
            return null;
        }
    }

    @Nullable LocalTime time(String pointer, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            if (TIME_FORM.matcher(value).matches()) {
                return LocalTime.parse(value, TIME);
            }
        } catch (DateTimeParseException notATime) {
            // falls through to the fault
        }
        add(pointer, "must be a time of day such as 14:00");
        return null;
    }

    /** A value of a closed list; if absent, null without a fault. */
    <E extends Enum<E>> @Nullable E code(String pointer, @Nullable String value, Class<E> list) {
        if (value == null) {
            return null;
        }
        for (E code : list.getEnumConstants()) {
            if (slugOf(code).equals(value)) {
                return code;
            }
        }
        add(pointer, "must be one of " + listed(list.getEnumConstants()));
        return null;
    }

    /** A required value of a closed list. */
    public <E extends Enum<E>> @Nullable E required(String pointer, @Nullable String value, Class<E> list) {
        if (value == null) {
            add(pointer, REQUIRED + ": one of " + listed(list.getEnumConstants()));
        }
        return code(pointer, value, list);
    }

    /** Minutes of one segment or attendee. */
    @Nullable Integer minutes(String pointer, @Nullable Integer value) {
        if (value == null) {
            add(pointer, REQUIRED);
            return null;
        }
        return within(pointer, value, 480);
    }

    public @Nullable Integer within(String pointer, Integer value, int max) {
        if (value < 1 || value > max) {
            add(pointer, "must be between 1 and " + max);
            return null;
        }
        return value;
    }

    public static String slugOf(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    static String listed(Enum<?>[] codes) {
        return Arrays.stream(codes).map(FaultCollector::slugOf).collect(Collectors.joining(", "));
    }
}
