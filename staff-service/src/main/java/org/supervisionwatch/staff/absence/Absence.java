package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as its source reported it.
 *
 * @param id the source's own
 * @param kind why; does not leave this service
 * @param to the last day, included; null if open
 * @param partDay stored, and pauses nothing
 */
public record Absence(
        String id, String kind, LocalDate from, @Nullable LocalDate to, boolean partDay) {}
