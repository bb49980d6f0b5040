package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of absence by class, without kind or id; effective absences of a person do not overlap.
 *
 * @param to the last day, inclusive; null if open
 */
public record EffectiveAbsence(
        @JsonProperty("class") AbsenceClass absenceClass,
        LocalDate from,
        @Nullable LocalDate to) {}
