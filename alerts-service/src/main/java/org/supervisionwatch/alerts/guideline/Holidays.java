package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.Set;

/** The bank holidays of a calendar: the substitute days, where a holiday falls on a weekend. */
public record Holidays(Set<LocalDate> days) {

    public static final Holidays NONE = new Holidays(Set.of());

    public Holidays {
        days = Set.copyOf(days);
    }

    public boolean contains(LocalDate day) {
        return days.contains(day);
    }
}
