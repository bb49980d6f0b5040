package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * One period of an assignment: the time in one role and one team.
 *
 * @param to the last day; null while it is not known
 * @param teamLive whether the team's leads are mailed already
 */
public record AssignmentPeriod(
        UUID assignmentId,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        @Nullable String role,
        UUID teamId,
        boolean teamLive) {

    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
