package org.supervisionwatch.chassis.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the fields of an event against what columns can hold, for the constructors of its records. Messages name fields and never values. */
public final class EventFields {

    private static final int MAX_LENGTH = 500;

    private EventFields() {}

    /** @throws IllegalArgumentException if it is null */
    public static void missing(String field, @Nullable Object value) {
        unless(value != null, field + " is missing");
    }

    /** @throws IllegalArgumentException if it is missing, empty or too long */
    public static void text(String field, @Nullable String value) {
        unless(
                value != null && !value.isEmpty() && value.length() <= MAX_LENGTH,
                field + " is missing, empty or longer than " + MAX_LENGTH);
    }

    /** @throws IllegalArgumentException if it is not from 1900 to 2200: PostgreSQL and Java differ on dates far outside */
    public static void day(String field, @Nullable LocalDate day) {
        unless(day == null || (day.getYear() >= 1900 && day.getYear() <= 2200), field + " is out of range");
    }

    /** A missing list is empty. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void unless(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
