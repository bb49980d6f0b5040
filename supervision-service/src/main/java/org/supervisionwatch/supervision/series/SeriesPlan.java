package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.List;

/**
 * Rhythm, skipped dates and clashes as found when a series was booked; stored and never updated.
 *
 * @param skipped bank holidays on which none was booked
 */
public record SeriesPlan(SeriesRhythm rhythm, List<LocalDate> skipped, List<BookingClash> clashes) {}
