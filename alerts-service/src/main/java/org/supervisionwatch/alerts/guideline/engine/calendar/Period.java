package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period of days, both ends inclusive.
 *
 * @param to the last day; null if it is open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period that starts on %s cannot end on %s".formatted(from, to));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The last day of a period that has one. */
    public LocalDate last() {
        return Objects.requireNonNull(to, "an open period has no last day");
    }
}
