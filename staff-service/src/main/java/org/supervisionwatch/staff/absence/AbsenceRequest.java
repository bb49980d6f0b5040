package org.supervisionwatch.staff.absence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /organisations/{org}/people/{employeeNumber}/absences/{absenceId}}. */
public record AbsenceRequest(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean partDay,
        @Nullable Instant sourceAsOf) {

    /** What a first PUT is merged with: nothing is set. */
    public static final AbsenceRequest NEW = new AbsenceRequest(null, null, null, null, null);

    public static AbsenceRequest of(Absence stored) {
        return new AbsenceRequest(stored.kind(), stored.from(), stored.to(), stored.partDay(), null);
    }
}
