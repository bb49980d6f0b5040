package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as reported by the roster. Absences of one person do not overlap.
 *
 * @param kind the kind used in pause rules; it is never part of a result
 * @param to the last day away; null if it is open
 */
public record Absence(String kind, LocalDate from, @Nullable LocalDate to) {

    public Absence {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An absence from %s cannot end on %s".formatted(from, to));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
