package org.supervisionwatch.alerts.episode.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The recording deadline for the sessions of a week: a day and a local time in the week after.
 *
 * @param at null: the end of the day
 */
public record RecordBy(DayOfWeek day, @Nullable LocalTime at) {

    /** The end of the next Monday. */
    public static final RecordBy DEFAULT = new RecordBy(DayOfWeek.MONDAY, null);

    /**
     * Reads a deadline.
     *
     * @param text such as {@code tue 12:00}; null or anything else: the default
     */
    public static RecordBy of(@Nullable String text) {
        if (text == null || !text.matches("[a-z]{3} \\d\\d:\\d\\d")) {
            return DEFAULT;
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(text.substring(0, 3)))
                .findFirst()
                .map(day -> new RecordBy(day, LocalTime.parse(text.substring(4))))
                .orElse(DEFAULT);
    }

    /** The deadline for what happened on a day, as local time. */
    public LocalDateTime deadline(LocalDate happened) {
        LocalDate last =
                happened.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        return at == null ? last.plusDays(1).atStartOfDay() : last.atTime(at);
    }
}
