package org.supervisionwatch.supervision.series;

/** @param isNew false if it was booked before, or only planned in a dry run */
public record BookedSeries(SeriesView series, boolean isNew) {}
