package org.supervisionwatch.alerts.freshness;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;

/**
 * Finds out whether far too few sessions were recorded on the last business day, compared with the twenty before it. Too many are no
 * problem: nobody is late because of a session that is recorded. Pure.
 */
public final class RecordingVolume {

    /** How many business days the last one is compared with. */
    static final int DAYS = 20;

    private static final int KNOWN_AT_LEAST = 10;
    private static final int USUAL_AT_LEAST = 20;
    private static final int SMALLEST_PART = 10;

    private RecordingVolume() {}

    /**
     * Far too few sessions on a day.
     *
     * @param usual the median of the days before
     */
    @Embeddable
    public record VolumeDrop(LocalDate day, int recorded, int usual) {}

    /**
     * Compares the last business day with those before it. There is no result with fewer than ten days known, or where fewer than twenty
     * sessions a day are usual, because there a day without sessions is nothing special.
     *
     * @param recorded sessions by the day on which they were recorded; a day left out had none
     * @param today in the organisation's zone; it is not over, so it is left out
     */
    public static Optional<VolumeDrop> drop(Map<LocalDate, Integer> recorded, BusinessDays days, LocalDate today) {
        Optional<LocalDate> first = recorded.keySet().stream().min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.before(today, 1);
        int[] known = Stream.iterate(days.before(last, 1), day -> days.before(day, 1))
                .limit(DAYS)
                .filter(day -> !day.isBefore(first.get()))
                .mapToInt(day -> recorded.getOrDefault(day, 0))
                .sorted()
                .toArray();
        int usual = known.length == 0 ? 0 : known[known.length / 2];
        int found = recorded.getOrDefault(last, 0);
        boolean tooFew = known.length >= KNOWN_AT_LEAST && usual >= USUAL_AT_LEAST && found * SMALLEST_PART < usual;
        return tooFew ? Optional.of(new VolumeDrop(last, found, usual)) : Optional.empty();
    }
}
