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
 * Until when the sessions of a week are to be recorded: a day and a time of the week after, as the clock on the organisation's wall shows it.
 *
 * @param at null: the end of the day
 */
public record RecordBy(DayOfWeek day, @Nullable LocalTime at) {

    /** The end of the next Monday. */
    public static final RecordBy DEFAULT = new RecordBy(DayOfWeek.MONDAY, null);

    /** @param text such as {@code tue 12:00}; null or anything else: the default */
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

    /** The moment from which on what happened on a day should have been recorded. */
    public LocalDateTime deadline(LocalDate happened) {
        LocalDate last =
                happened.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        return at == null ? last.plusDays(1).atStartOfDay() : last.atTime(at);
    }
}
