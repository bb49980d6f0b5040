package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The bank holidays of a calendar; a holiday on a weekend is represented by its substitute day. */
public record HolidayDates(Set<LocalDate> days) {

    public static final HolidayDates NONE = new HolidayDates(Set.of());

    public HolidayDates {
        days = Set.copyOf(days);
    }

    public boolean contains(LocalDate day) {
        return days.contains(day);
    }
}
