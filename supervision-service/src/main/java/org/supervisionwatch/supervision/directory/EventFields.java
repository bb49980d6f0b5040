package org.supervisionwatch.supervision.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the fields of an event against what the columns can hold. Messages name fields and never values. */
final class EventFields {

    private static final int MAX_LENGTH = 500;

    private EventFields() {}

    static void missing(String field, @Nullable Object value) {
        unless(value != null, field + " is missing");
    }

    static void text(String field, @Nullable String value) {
        unless(
                value != null && !value.isEmpty() && value.length() <= MAX_LENGTH,
                field + " is missing, empty or longer than " + MAX_LENGTH);
    }

    /** Dates must be from 1900 to 2200: PostgreSQL and Java differ on dates far outside. */
    static void period(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        unless(from != null, field + ".from is missing");
        unless(reasonable(from) && reasonable(to), field + " is out of range");
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static boolean reasonable(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    private static void unless(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
