package org.supervisionwatch.supervision.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses in an event's fields what no column would take. Its messages name fields and never values. */
final class EventFields {

    private static final int LONGEST = 500;

    private EventFields() {}

    static void missing(String field, @Nullable Object value) {
        unless(value != null, field + " is missing");
    }

    static void text(String field, @Nullable String value) {
        unless(
                value != null && !value.isEmpty() && value.length() <= LONGEST,
                field + " is missing, empty or longer than " + LONGEST);
    }

    /** Days within the range of reason: PostgreSQL and Java differ on what lies far outside. */
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
