package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as the roster tells it. Absences of one person never overlap.
 *
 * @param kind the word by which pause rules name it; it goes into the engine and never comes out
 * @param to the last day away, or null if it is open
 */
public record Absence(String kind, LocalDate from, @Nullable LocalDate to) {

    public Absence {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An absence from %s cannot end on %s".formatted(from, to));
        }
    }
}
