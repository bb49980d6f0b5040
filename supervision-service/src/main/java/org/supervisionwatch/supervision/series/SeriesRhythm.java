package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a series repeats. Dates are civil: a session at 14:00 stays at 14:00 when the clocks change. */
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

    /**
     * The same weekday of each month, such as the second Tuesday; a series that begins on a fifth weekday uses the last one of each
     * month.
     */
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

    /**
     * The date of one booking.
     *
     * @param ordinal 0 for the first, which is {@code from} itself
     */
    abstract LocalDate day(LocalDate from, int ordinal);
}
