package org.supervisionwatch.staff.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.absence.EffectiveAbsence;
import org.supervisionwatch.staff.clinical.ClinicalProfile;
import org.supervisionwatch.staff.clinical.MonthlyHours;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.SupervisionRelationship.ExternalSupervisorRef;
import org.supervisionwatch.staff.person.record.WorkingDays;

/** The state of a person, as published on topic {@code staff.v1}; its schema is contracts/schema/person.v1.json. */
public record PersonEvent(
        UUID id,
        long version,
        UUID organisationId,
        String employeeNumber,
        List<String> formerEmployeeNumbers,
        String name,
        @Nullable String email,
        List<AssignmentState> assignments,
        List<WorkingDays> pattern,
        boolean patternAssumed,
        List<SupervisorState> supervisors,
        List<EffectiveAbsence> absences,
        @Nullable ClinicalProfile clinicalProfile,
        List<MonthlyHours> hours) {

    /** One period of an assignment. */
    public record AssignmentState(
            UUID id,
            String number,
            String positionTitle,
            @Nullable String role,
            UUID teamId,
            LocalDate from,
            @Nullable LocalDate to,
            List<AssignmentTerm> terms) {}

    /** A supervisor: either {@code personId} or {@code external}. */
    public record SupervisorState(
            String type,
            @Nullable UUID personId,
            @Nullable ExternalSupervisorRef external,
            LocalDate from,
            @Nullable LocalDate to) {}

    static PersonEvent of(
            Person person,
            long version,
            List<EffectiveAbsence> absences,
            ClinicalProfile profile,
            List<MonthlyHours> hours) {
        return new PersonEvent(
                person.id(),
                version,
                person.organisationId(),
                person.employeeNumber(),
                person.formerNumbers(),
                person.name(),
                person.email(),
                person.posts().stream().map(PersonEvent::assignment).toList(),
                person.patternInForce(),
                person.patternAssumed(),
                person.supervisors().stream().map(PersonEvent::supervisor).toList(),
                absences,
                profile.equals(ClinicalProfile.UNKNOWN) ? null : profile,
                hours);
    }

    private static AssignmentState assignment(AssignmentRecord post) {
        Assignment assignment = post.assignment();
        return new AssignmentState(
                post.id(),
                assignment.number(),
                assignment.positionTitle(),
                post.role(),
                assignment.team().id(),
                assignment.from(),
                assignment.to(),
                assignment.terms());
    }

    private static SupervisorState supervisor(SupervisionRelationship supervisor) {
        return new SupervisorState(
                supervisor.type(),
                supervisor.person() == null ? null : supervisor.person().id(),
                supervisor.external(),
                supervisor.from(),
                supervisor.to());
    }
}
