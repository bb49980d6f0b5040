package org.supervisionwatch.alerts.notification.weeklink;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which bookings a link asks about: those of the week of {@code today} and of the four weeks before today. */
record BookingSpan(LocalDate today) {

    private static final int WEEKS = 4;

    LocalDate from() {
        return today.minusWeeks(WEEKS);
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** In words, from the oldest one on. */
    String since(LocalDate oldest) {
        if (!oldest.isBefore(monday())) {
            return "this week";
        }
        return oldest.isBefore(monday().minusWeeks(1)) ? "the last weeks" : "last week and this week";
    }
}
