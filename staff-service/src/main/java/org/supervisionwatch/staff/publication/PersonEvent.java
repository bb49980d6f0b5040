package org.supervisionwatch.staff.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.absence.AbsenceClass;
import org.supervisionwatch.staff.absence.EffectiveAbsence;
import org.supervisionwatch.staff.clinical.ClinicalProfile;
import org.supervisionwatch.staff.clinical.MonthlyHours;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;

/** The state of a person, as published on topic {@code staff.v1}; its schema is contracts/schema/person.v1.json. */
public record PersonEvent(
        UUID id,
        long version,
        UUID organisationId,
        String employeeNumber,
        String name,
        @Nullable String email,
        List<AssignmentState> assignments,
        List<PatternState> pattern,
        boolean patternAssumed,
        List<SupervisorState> supervisors,
        List<AbsenceState> absences,
        @Nullable ClinicalProfileState clinicalProfile,
        List<HoursState> hours) {

    /** One period of an assignment. */
    public record AssignmentState(
            UUID id,
            String number,
            String positionTitle,
            @Nullable String role,
            UUID teamId,
            LocalDate from,
            @Nullable LocalDate to,
            List<TermState> terms) {}

    /** Weekly hours from a day on. */
    public record TermState(LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {}

    /** @param days {@code mon} to {@code sun} */
    public record PatternState(LocalDate from, List<String> days) {}

    /** A supervisor: either {@code personId} or {@code external}. */
    public record SupervisorState(
            String type,
            @Nullable UUID personId,
            SupervisionRelationship.@Nullable ExternalSupervisorRef external,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A period of absence, without its reason. */
    public record AbsenceState(
            @JsonProperty("class") AbsenceClass absenceClass,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The clinical profile; null means not known. */
    public record ClinicalProfileState(
            List<String> memberships,
            @Nullable LocalDate qualifiedOn,
            @Nullable Boolean newlyQualified,
            @Nullable Integer caseload,
            @Nullable BigDecimal clinicalFte) {}

    /** @param clinicalMinutes null if not known, which is different from 0 */
    public record HoursState(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {}

    /** What other tables store about the person. */
    record LinkedRecords(List<EffectiveAbsence> absences, ClinicalProfile clinicalProfile, List<MonthlyHours> hours) {}

    static PersonEvent of(Person person, long version, LinkedRecords linked) {
        return new PersonEvent(
                person.id(),
                version,
                person.organisationId(),
                person.employeeNumber(),
                person.name(),
                person.email(),
                person.posts().stream().map(PersonEvent::assignment).toList(),
                person.patternInForce().stream()
                        .map(period -> new PatternState(period.from(), period.codes()))
                        .toList(),
                person.patternAssumed(),
                person.supervisors().stream().map(PersonEvent::supervisor).toList(),
                linked.absences().stream()
                        .map(absence -> new AbsenceState(absence.absenceClass(), absence.from(), absence.to()))
                        .toList(),
                clinicalProfile(linked.clinicalProfile()),
                linked.hours().stream()
                        .map(month -> new HoursState(month.month(), month.clinicalMinutes(), month.shifts()))
                        .toList());
    }

    private static @Nullable ClinicalProfileState clinicalProfile(ClinicalProfile profile) {
        return profile.equals(ClinicalProfile.UNKNOWN)
                ? null
                : new ClinicalProfileState(
                        profile.memberships(),
                        profile.qualifiedOn(),
                        profile.newlyQualified(),
                        profile.caseload(),
                        profile.clinicalFte());
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
                assignment.terms().stream()
                        .map(term -> new TermState(term.from(), term.hours(), term.fullTimeHours()))
                        .toList());
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
