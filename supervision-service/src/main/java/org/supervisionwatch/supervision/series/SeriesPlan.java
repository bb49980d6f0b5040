package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found when a series was booked; it is kept as it was.
 *
 * @param skipped bank holidays
 */
public record SeriesPlan(SeriesRhythm rhythm, List<LocalDate> skipped, List<BookingClash> clashes) {}
