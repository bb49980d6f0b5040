package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence, as the REST API returns it to HR.
 *
 * @param absenceClass what is published, besides the dates
 */
public record AbsenceView(
        String absenceId,
        String kind,
        @JsonProperty("class") AbsenceClass absenceClass,
        LocalDate from,
        @Nullable LocalDate to,
        boolean partDay,
        @Nullable BigDecimal hours) {

    public static AbsenceView of(Absence absence) {
        AbsenceClass of = AbsenceKinds.classOf(absence.kind());
        return new AbsenceView(
                absence.id(),
                absence.kind(),
                of,
                absence.from(),
                absence.to(),
                absence.isOfPartOfADay(),
                absence.hours());
    }
}
