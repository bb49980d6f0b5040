package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period in which a person is in post.
 *
 * @param start the first day in post
 * @param end the last day in post; null if none is known
 */
public record PostPeriod(LocalDate start, @Nullable LocalDate end) {

    public PostPeriod {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("A post that ends on %s cannot start on %s".formatted(end, start));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    public boolean overlaps(Period window) {
        return !window.last().isBefore(start) && (end == null || !window.from().isAfter(end));
    }
}
