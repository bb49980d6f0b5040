package org.supervisionwatch.staff.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.AssignmentRecord.RoleSource;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.SupervisionRelationship.ExternalSupervisorRef;
import org.supervisionwatch.staff.person.record.WorkingDays;

/**
 * A person, as the REST API returns them. Absences are listed separately.
 *
 * @param patternAssumed true if no working pattern has been reported: Monday to Friday is assumed
 */
public record PersonView(
        UUID id,
        String employeeNumber,
        List<String> formerEmployeeNumbers,
        String name,
        @Nullable String email,
        @Nullable String lineManager,
        List<AssignmentView> assignments,
        List<WorkingDays> pattern,
        boolean patternAssumed,
        List<SupervisorView> supervisors) {

    /**
     * @param role null if neither the source nor the organisation's title roles give one: then no guideline applies
     * @param roleSource where the role comes from
     */
    public record AssignmentView(
            UUID id,
            String assignmentNumber,
            String positionTitle,
            @Nullable String role,
            RoleSource roleSource,
            String team,
            LocalDate from,
            @Nullable LocalDate to,
            List<AssignmentTerm> terms) {}

    /** A supervisor: either {@code employeeNumber} or {@code external} is given. */
    public record SupervisorView(
            String type,
            @Nullable String employeeNumber,
            @Nullable ExternalSupervisorRef external,
            LocalDate from,
            @Nullable LocalDate to) {}

    public static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.employeeNumber(),
                person.formerNumbers(),
                person.name(),
                person.email(),
                person.lineManager(),
                person.posts().stream().map(PersonView::assignment).toList(),
                person.patternInForce(),
                person.patternAssumed(),
                person.supervisors().stream().map(PersonView::supervisor).toList());
    }

    private static AssignmentView assignment(AssignmentRecord post) {
        Assignment assignment = post.assignment();
        return new AssignmentView(
                post.id(),
                assignment.number(),
                assignment.positionTitle(),
                post.role(),
                post.roleSource(),
                assignment.team().code(),
                assignment.from(),
                assignment.to(),
                assignment.terms());
    }

    private static SupervisorView supervisor(SupervisionRelationship supervisor) {
        return new SupervisorView(
                supervisor.type(),
                supervisor.person() == null ? null : supervisor.person().employeeNumber(),
                supervisor.external(),
                supervisor.from(),
                supervisor.to());
    }
}
