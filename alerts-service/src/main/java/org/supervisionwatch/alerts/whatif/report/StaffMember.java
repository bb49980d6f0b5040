package org.supervisionwatch.alerts.whatif.report;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation, with the numbers and the name to show.
 *
 * @param assignments assignment numbers by id
 */
public record StaffMember(UUID id, String employeeNumber, String name, Map<UUID, String> assignments) {

    /** The number of an assignment; null for all posts together. */
    @Nullable String assignment(@Nullable UUID assignmentId) {
        return assignmentId == null ? null : assignments.get(assignmentId);
    }
}
