package org.supervisionwatch.staff.person.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises somebody in one type of supervision, and when: a person of the organisation or somebody outside it.
 *
 * @param to the last day, included; null if open
 */
public record SupervisionRelationship(
        String type,
        @Nullable SupervisorPersonRef person,
        @Nullable ExternalSupervisorRef external,
        LocalDate from,
        @Nullable LocalDate to) {

    /** A person of the organisation, by both her names. */
    public record SupervisorPersonRef(UUID id, String employeeNumber) {}

    /** Somebody outside, by an id that the source has chosen. */
    public record ExternalSupervisorRef(
            String id, String name, @Nullable String email) {}

    public String who() {
        if (person != null) {
            return "p" + person.employeeNumber();
        }
        return external == null ? "" : "x" + external.id();
    }
}
