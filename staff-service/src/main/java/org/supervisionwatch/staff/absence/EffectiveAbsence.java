package org.supervisionwatch.staff.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of absence by class, without kind or id; effective absences of a person do not overlap.
 *
 * @param to the last day, inclusive; null if open
 */
public record EffectiveAbsence(
        AbsenceClass absenceClass, LocalDate from, @Nullable LocalDate to) {}
