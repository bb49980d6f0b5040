package org.supervisionwatch.alerts.notification.weeklink;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days whose bookings a week link asks about: those of the week of {@code today} and of the four weeks before today. */
record BookingSpan(LocalDate today) {

    private static final int WEEKS = 4;

    LocalDate from() {
        return today.minusWeeks(WEEKS);
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The span in words, from the oldest booking on. */
    String since(LocalDate oldest) {
        if (!oldest.isBefore(monday())) {
            return "this week";
        }
        return oldest.isBefore(monday().minusWeeks(1)) ? "the last few weeks" : "last week and this week";
    }
}
