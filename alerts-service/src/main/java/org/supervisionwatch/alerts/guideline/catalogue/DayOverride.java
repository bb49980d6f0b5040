package org.supervisionwatch.alerts.guideline.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A decision that a day is, or is not, a bank holiday, with who decided and why.
 *
 * @param off true if the day is a bank holiday, false if it is not, whatever the library says
 */
public record DayOverride(
        String calendar,
        LocalDate day,
        @Column("is_off") boolean off,
        String why,
        @Column("set_by") String by,
        @Column("set_at") Instant at) {}
