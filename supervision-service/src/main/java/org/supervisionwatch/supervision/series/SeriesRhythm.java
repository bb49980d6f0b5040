package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often. Civil days: a session at 14:00 stays at 14:00 when the clocks change. */
public enum SeriesRhythm {
    @JsonProperty("weekly")
    WEEKLY {
        @Override
        LocalDate day(LocalDate from, int ordinal) {
            return from.plusWeeks(ordinal);
        }
    },

    @JsonProperty("fortnightly")
    FORTNIGHTLY {
        @Override
        LocalDate day(LocalDate from, int ordinal) {
            return from.plusWeeks(2L * ordinal);
        }
    },

    /** The same weekday of the month, such as every second Tuesday; one that begins on a fifth keeps to the last. */
    @JsonProperty("monthly")
    MONTHLY {
        @Override
        LocalDate day(LocalDate from, int ordinal) {
            int week = (from.getDayOfMonth() - 1) / 7 + 1;
            LocalDate month = from.withDayOfMonth(1).plusMonths(ordinal);
            return month.with(
                    week == LAST
                            ? TemporalAdjusters.lastInMonth(from.getDayOfWeek())
                            : TemporalAdjusters.dayOfWeekInMonth(week, from.getDayOfWeek()));
        }
    };

    private static final int LAST = 5;

    /** @param ordinal 0 for the first, which is {@code from} itself */
    abstract LocalDate day(LocalDate from, int ordinal);
}
