package org.supervisionwatch.staff.person.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Person;

/**
 * The body of {@code PUT /organisations/{org}/people/{employeeNumber}}.
 *
 * @param lineManager an employee number, known here or not; kept, never published, and never used for supervision
 * @param sourceAsOf when the source knew this; a report older than the one applied before changes nothing
 */
public record PersonRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable AssignmentRequest> assignments,
        @Nullable String lineManager,
        @Nullable Instant sourceAsOf) {

    /** What is held before the first PUT: nothing. */
    public static final PersonRequest NEW = new PersonRequest(null, null, null, null, null);

    /** @param team its code, or one that it had */
    public record AssignmentRequest(
            @Nullable String assignmentNumber,
            @Nullable String positionTitle,
            @Nullable String role,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<@Nullable TermRequest> terms) {}

    /** Hours a week. */
    public record TermRequest(
            @Nullable LocalDate from,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal fullTimeHours) {}

    public static PersonRequest of(Person.PersonDetails held) {
        return new PersonRequest(
                held.name(),
                held.email(),
                held.assignments().stream()
                        .<@Nullable AssignmentRequest>map(PersonRequest::assignment)
                        .toList(),
                held.lineManager(),
                null);
    }

    private static AssignmentRequest assignment(Assignment held) {
        return new AssignmentRequest(
                held.number(),
                held.positionTitle(),
                held.role(),
                held.team().code(),
                held.from(),
                held.to(),
                held.terms().stream()
                        .<@Nullable TermRequest>map(
                                term -> new TermRequest(term.from(), term.hours(), term.fullTimeHours()))
                        .toList());
    }
}
