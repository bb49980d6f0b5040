package org.supervisionwatch.staff.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises somebody in one type of supervision, and when: a person of the organisation or somebody outside it.
 *
 * @param to the last day, included; null if open
 */
public record Supervision(
        String type,
        @Nullable Colleague person,
        @Nullable External external,
        LocalDate from,
        @Nullable LocalDate to) {

    /** A person of the organisation, by both her names. */
    public record Colleague(UUID id, String employeeNumber) {}

    /** Somebody outside, by an id that the source has chosen. */
    public record External(String id, String name, @Nullable String email) {}

    String who() {
        if (person != null) {
            return "p" + person.employeeNumber();
        }
        return external == null ? "" : "x" + external.id();
    }
}
