package org.supervisionwatch.staff.absence;

import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.request.CivilDay;
import org.supervisionwatch.staff.request.CivilPeriod;
import org.supervisionwatch.staff.request.RequiredDay;
import org.supervisionwatch.staff.request.RequiredValue;
import org.supervisionwatch.staff.request.WordCode;

/** The body of {@code PUT /organisations/{org}/people/{employeeNumber}/absences/{absenceId}}. */
public record AbsenceRequest(
        @RequiredValue @WordCode String kind,
        @RequiredDay LocalDate from,
        @CivilDay @Nullable LocalDate to,
        @Nullable Boolean partDay,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CivilPeriod {

    static AbsenceRequest of(Absence stored) {
        return new AbsenceRequest(stored.kind(), stored.from(), stored.to(), stored.partDay(), null);
    }

    Absence absence(String id) {
        return new Absence(id, kind, from, to, Boolean.TRUE.equals(partDay));
    }
}
