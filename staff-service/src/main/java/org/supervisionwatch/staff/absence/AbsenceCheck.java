package org.supervisionwatch.staff.absence;

import java.time.Instant;
import java.time.LocalDate;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates an absence of a request and converts it; what is wrong is added to the faults. */
public final class AbsenceCheck {

    private AbsenceCheck() {}

    public static Absence read(String id, AbsenceRequest request, Instant now, FaultCollector faults) {
        faults.code("absenceId", id, CodeFormat.SOURCE_ID);
        faults.sourceAsOf(request.sourceAsOf(), now);
        LocalDate from = faults.day("/from", request.from());
        return new Absence(
                id,
                faults.code("/kind", request.kind(), CodeFormat.WORD),
                from,
                faults.lastDay("/to", request.to(), from),
                Boolean.TRUE.equals(request.partDay()));
    }
}
