package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.staff.organisation.EmployeeDirectory.KnownEmployee;

/**
 * A period in which somebody leads a team: either a person of the organisation or an external contact.
 *
 * @param to the last day, inclusive; null if open
 */
public record TeamLead(
        @Nullable LeadPersonRef person,
        @Column("external_") @Nullable EmailContact external,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        boolean deputy) {

    @Nullable String employeeNumber() {
        return person == null ? null : person.employeeNumber();
    }

    /** A person of the organisation, by id and employee number. */
    public record LeadPersonRef(@Column("person_id") UUID id, String employeeNumber) {

        static LeadPersonRef of(KnownEmployee employee) {
            return new LeadPersonRef(employee.id(), employee.employeeNumber());
        }
    }
}
