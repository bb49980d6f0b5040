package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a team, and when: either a person of the organisation or somebody outside it.
 *
 * @param to the last day, included; null if open
 */
public record TeamLead(
        @Nullable LeadPersonRef person,
        @Nullable EmailContact external,
        LocalDate from,
        @Nullable LocalDate to,
        boolean deputy) {

    /** A person of the organisation, by both her names. */
    public record LeadPersonRef(UUID id, String employeeNumber) {}
}
