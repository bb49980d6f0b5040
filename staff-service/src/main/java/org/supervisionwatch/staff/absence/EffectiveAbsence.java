package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days away: no kind, no id, and none overlaps another.
 *
 * @param to the last day, included; null if open
 */
public record EffectiveAbsence(
        AbsenceClass absenceClass, LocalDate from, @Nullable LocalDate to) {}
