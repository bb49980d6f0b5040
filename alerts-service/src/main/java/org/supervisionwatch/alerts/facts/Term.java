package org.supervisionwatch.alerts.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Fte;

/** Contracted hours a week of an assignment, from a day on. */
record Term(UUID assignmentId, LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {

    /** Null for a contract without hours: nothing can be reckoned from it. */
    @Nullable Fte fte() {
        return hours.signum() > 0 && fullTimeHours.signum() > 0 ? new Fte(hours, fullTimeHours) : null;
    }
}
