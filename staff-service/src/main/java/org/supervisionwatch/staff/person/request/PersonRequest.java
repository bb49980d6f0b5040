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
 * @param lineManager an employee number, which need not be known here; stored, but not published and not used for supervision
 * @param sourceAsOf when the source had this state; a report older than the last one applied is ignored
 */
public record PersonRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable AssignmentRequest> assignments,
        @Nullable String lineManager,
        @Nullable Instant sourceAsOf) {

    /** What a first PUT is merged with: nothing is set. */
    public static final PersonRequest NEW = new PersonRequest(null, null, null, null, null);

    /** @param team its current or a former code */
    public record AssignmentRequest(
            @Nullable String assignmentNumber,
            @Nullable String positionTitle,
            @Nullable String role,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<@Nullable TermRequest> terms) {}

    /** Weekly hours from a day on. */
    public record TermRequest(
            @Nullable LocalDate from,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal fullTimeHours) {}

    public static PersonRequest of(Person.PersonDetails stored) {
        return new PersonRequest(
                stored.name(),
                stored.email(),
                stored.assignments().stream()
                        .<@Nullable AssignmentRequest>map(PersonRequest::assignment)
                        .toList(),
                stored.lineManager(),
                null);
    }

    private static AssignmentRequest assignment(Assignment stored) {
        return new AssignmentRequest(
                stored.number(),
                stored.positionTitle(),
                stored.role(),
                stored.team().code(),
                stored.from(),
                stored.to(),
                stored.terms().stream()
                        .<@Nullable TermRequest>map(
                                term -> new TermRequest(term.from(), term.hours(), term.fullTimeHours()))
                        .toList());
    }
}
