package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * An absence as its source reported it.
 *
 * @param id assigned by the source
 * @param kind the reason; does not leave this service
 * @param to the last day, inclusive; null if open
 * @param partDay true for less than a whole day: stored, but pauses nothing
 */
public record Absence(
        @Column("source_id") String id,
        String kind,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        boolean partDay) {}
