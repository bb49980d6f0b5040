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

/** Reads a request's values and collects everything that is wrong with them. What cannot be read is null, and has a fault. */
public final class FaultCollector {

    static final String REQUIRED = "is required";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");
    private static final int LONGEST_SLUG = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern TIME_FORM = Pattern.compile("\\d\\d:\\d\\d");

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String message) {
        found.add(new Fault(pointer, message));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** Within the length, and nothing that a column would refuse or a page could not show. */
    static boolean isText(String value, int longest) {
        return !value.isBlank()
                && value.length() <= longest
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    public @Nullable String text(String pointer, @Nullable String value, int longest) {
        if (value == null) {
            add(pointer, REQUIRED);
            return null;
        }
        if (!isText(value, longest)) {
            add(pointer, "must be 1 to " + longest + " characters, none of them a control character");
            return null;
        }
        return value;
    }

    @Nullable String slug(String pointer, @Nullable String value) {
        if (value == null) {
            add(pointer, REQUIRED);
            return null;
        }
        if (value.length() > LONGEST_SLUG || !SLUG.matcher(value).matches()) {
            add(
                    pointer,
                    "must be a code of at most " + LONGEST_SLUG
                            + " lower-case letters, digits, - and _, such as case_management");
            return null;
        }
        return value;
    }

    List<String> slugs(String pointer, @Nullable List<@Nullable String> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            add(pointer, "has more than " + most + " elements");
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

    /** One of a closed list; absent is null without a fault. */
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

    /** One of a closed list, which may not be absent. */
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

    public @Nullable Integer within(String pointer, Integer value, int most) {
        if (value < 1 || value > most) {
            add(pointer, "must lie between 1 and " + most);
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
