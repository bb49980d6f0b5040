package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares dates, some of which may be null. */
public final class DateComparison {

    private DateComparison() {}

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    /** The earlier of {@code best} and {@code candidate}; the candidate is ignored unless it is after {@code day}. */
    static @Nullable public LocalDate earlierAfter(
            LocalDate day, @Nullable LocalDate best, @Nullable LocalDate candidate) {
        if (candidate == null || !candidate.isAfter(day)) {
            return best;
        }
        return best == null || candidate.isBefore(best) ? candidate : best;
    }
}
