package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * One period of an assignment: the time in one role and one team.
 *
 * @param to the last day; null while it is not known
 */
public record AssignmentPeriod(
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        @Nullable String role,
        UUID teamId) {

    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }
}
