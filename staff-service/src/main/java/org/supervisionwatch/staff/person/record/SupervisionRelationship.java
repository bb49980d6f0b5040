package org.supervisionwatch.staff.person.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A period in which somebody supervises a person in one type of supervision: a person of the organisation or an external supervisor.
 *
 * @param to the last day, inclusive; null if open
 */
public record SupervisionRelationship(
        String type,
        @Nullable SupervisorPersonRef person,
        @Column("external_") @Nullable ExternalSupervisorRef external,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to) {

    /** A person of the organisation, by id and employee number. */
    public record SupervisorPersonRef(
            @Column("supervisor_id") UUID id, String employeeNumber) {}

    /** A supervisor outside the organisation, with the id that the source uses. */
    public record ExternalSupervisorRef(
            String id, String name, @Nullable String email) {}

    /** Distinguishes supervisors, internal and external, when relationships are sorted. */
    public String supervisorKey() {
        if (person != null) {
            return "p" + person.employeeNumber();
        }
        return external == null ? "" : "x" + external.id();
    }
}
