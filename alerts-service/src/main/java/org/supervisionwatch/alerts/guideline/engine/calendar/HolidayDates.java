package org.supervisionwatch.alerts.guideline.engine.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The bank holidays of a calendar: the substitute days, where a holiday falls on a weekend. */
public record HolidayDates(Set<LocalDate> days) {

    public static final HolidayDates NONE = new HolidayDates(Set.of());

    public HolidayDates {
        days = Set.copyOf(days);
    }

    public boolean contains(LocalDate day) {
        return days.contains(day);
    }
}
