package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as its source reported it.
 *
 * @param id assigned by the source
 * @param kind the reason; does not leave this service
 * @param to the last day, inclusive; null if open
 * @param partDay true for less than a whole day: stored, but pauses nothing
 */
public record Absence(
        String id, String kind, LocalDate from, @Nullable LocalDate to, boolean partDay) {}
