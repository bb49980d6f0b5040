package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days a series falls. Pure.
 *
 * @param booked in order
 * @param skipped the bank holidays among them, in order
 */
public record SeriesDates(List<LocalDate> booked, List<LocalDate> skipped) {

    /** Weekly for two years. */
    static final int MOST = 105;

    /**
     * Either as many as {@code count} says, those that are skipped not counted, or all up to {@code until}, of which one more than
     * {@link #MOST} says enough.
     *
     * @param until the last day on which one may fall
     */
    static SeriesDates of(
            SeriesRhythm rhythm,
            LocalDate from,
            @Nullable Integer count,
            @Nullable LocalDate until,
            Set<LocalDate> bankHolidays) {
        int most = count == null ? MOST + 1 : count;
        LocalDate last = until == null ? from.plusYears(3) : until;
        List<LocalDate> booked = new ArrayList<>();
        List<LocalDate> skipped = new ArrayList<>();
        LocalDate day = from;
        for (int ordinal = 1; booked.size() < most && !day.isAfter(last); ordinal++) {
            (bankHolidays.contains(day) ? skipped : booked).add(day);
            day = rhythm.day(from, ordinal);
        }
        return new SeriesDates(List.copyOf(booked), List.copyOf(skipped));
    }
}
