package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A decision that a day is, or is not, a bank holiday, with who decided and why. It is in the table {@code calendar_override}. */
@Entity
@Table(name = "calendar_override")
@IdClass(DayOverride.OverriddenDay.class)
public class DayOverride {

    /** The key: a day of a calendar. */
    public record OverriddenDay(String calendar, LocalDate day) {}

    @Id
    public String calendar;

    @Id
    public LocalDate day;

    /** True if the day is a bank holiday, false if it is not, whatever the library says. */
    public boolean isOff;

    public String why;
    public String setBy;
    public Instant setAt;
}
