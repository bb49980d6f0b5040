package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Rhythm, skipped dates and clashes as found when a series was booked; stored and never updated.
 *
 * @param skipped bank holidays on which none was booked
 * @param taken dates on which such a session was recorded already
 */
public record SeriesPlan(
        SeriesRhythm rhythm, List<LocalDate> skipped, List<LocalDate> taken, List<BookingClash> clashes) {

    /** A plan that was stored before these dates were looked for has none. */
    public SeriesPlan {
        taken = Objects.requireNonNullElse(taken, List.of());
    }
}
