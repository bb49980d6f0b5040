package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One period of an assignment: the time in one role and one team.
 *
 * @param to the last day; null while it is not known
 */
public record AssignmentPeriod(
        LocalDate from, @Nullable LocalDate to, @Nullable String role, UUID teamId) {

    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }
}
