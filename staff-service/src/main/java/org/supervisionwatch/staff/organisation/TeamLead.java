package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody leads a team: either a person of the organisation or an external contact.
 *
 * @param to the last day, inclusive; null if open
 */
public record TeamLead(
        @Nullable LeadPersonRef person,
        @Nullable EmailContact external,
        LocalDate from,
        @Nullable LocalDate to,
        boolean deputy) {

    /** A person of the organisation, by id and employee number. */
    public record LeadPersonRef(UUID id, String employeeNumber) {}
}
