package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a series. Pure.
 *
 * @param booked in order
 * @param skipped the bank holidays among them, in order
 * @param taken those on which such a session is recorded already, in order
 */
public record SeriesDates(List<LocalDate> booked, List<LocalDate> skipped, List<LocalDate> taken) {

    /** Enough for weekly sessions over two years. */
    static final int MAX_BOOKINGS = 105;

    /**
     * Calculates either {@code count} dates, not counting skipped ones, or all dates up to {@code until}, stopping at one more than
     * {@link #MAX_BOOKINGS}.
     *
     * @param until the last possible date
     */
    static SeriesDates of(
            SeriesRhythm rhythm,
            LocalDate from,
            @Nullable Integer count,
            @Nullable LocalDate until,
            Set<LocalDate> bankHolidays) {
        int max = count == null ? MAX_BOOKINGS + 1 : count;
        LocalDate last = until == null ? from.plusYears(3) : until;
        List<LocalDate> booked = new ArrayList<>();
        List<LocalDate> skipped = new ArrayList<>();
        LocalDate day = from;
        for (int ordinal = 1; booked.size() < max && !day.isAfter(last); ordinal++) {
            (bankHolidays.contains(day) ? skipped : booked).add(day);
            day = rhythm.day(from, ordinal);
        }
        return new SeriesDates(List.copyOf(booked), List.copyOf(skipped), List.of());
    }

    /** Nothing is booked twice. @param recorded dates on which such a session is recorded already */
    SeriesDates without(Set<LocalDate> recorded) {
        return new SeriesDates(
                booked.stream().filter(day -> !recorded.contains(day)).toList(),
                skipped,
                booked.stream().filter(recorded::contains).toList());
    }
}
