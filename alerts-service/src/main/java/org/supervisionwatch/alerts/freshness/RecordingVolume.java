package org.supervisionwatch.alerts.freshness;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;

/**
 * Whether far too little was recorded on the last business day, compared with the twenty before it. Too much is no trouble: nobody
 * is late because of a session that is there. Pure.
 */
public final class RecordingVolume {

    /** Business days that are compared with. */
    static final int DAYS = 20;

    private static final int KNOWN_AT_LEAST = 10;
    private static final int USUAL_AT_LEAST = 20;
    private static final int SMALLEST_PART = 10;

    private RecordingVolume() {}

    /** @param usual the median of the days before */
    public record VolumeDrop(LocalDate day, int recorded, int usual) {}

    /**
     * Nothing is said with fewer than ten days known, or where fewer than twenty sessions a day are usual: there a day without any
     * is a day like others.
     *
     * @param recorded sessions by the day on which they were recorded; a day left out had none
     * @param today in the organisation's zone; it is not over, and not looked at
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
        boolean tooLittle = known.length >= KNOWN_AT_LEAST && usual >= USUAL_AT_LEAST && found * SMALLEST_PART < usual;
        return tooLittle ? Optional.of(new VolumeDrop(last, found, usual)) : Optional.empty();
    }
}
