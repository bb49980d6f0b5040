package org.supervisionwatch.staff.absence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
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

        @Positive(message = AbsenceRequest.HOURS) @DecimalMax(value = "24", message = AbsenceRequest.HOURS) @Digits(integer = 2, fraction = 2, message = "must have at most two decimal places") @Nullable BigDecimal hours,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CivilPeriod {

    static final String HOURS = "must be more than 0 and at most 24";

    static AbsenceRequest of(Absence stored) {
        return new AbsenceRequest(stored.kind(), stored.from(), stored.to(), stored.partDay(), stored.hours(), null);
    }

    /** Parts of days are looked at day by day, so there has to be a last one. */
    @Override
    public Faults check() {
        Faults faults = CivilPeriod.super.check();
        if (faults.any()) {
            return faults;
        }
        if (hours != null && from != null && !from.equals(to)) {
            faults.add("/hours", "are of one day: from and to must be the same", "/from", "/to");
        } else if (Boolean.TRUE.equals(partDay) && to == null) {
            faults.add("/to", "is required of part-days: the last of them");
        }
        return faults;
    }

    Absence absence(String id) {
        return new Absence(id, kind, from, to, Boolean.TRUE.equals(partDay), hours == null ? null : hours.setScale(2));
    }
}
