package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.staff.organisation.EmployeeDirectory.KnownEmployee;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.SupervisionRelationship.ExternalSupervisorRef;
import org.supervisionwatch.staff.person.record.SupervisionRelationship.SupervisorPersonRef;
import org.supervisionwatch.staff.request.AppointmentRequest;
import org.supervisionwatch.staff.request.CivilDay;
import org.supervisionwatch.staff.request.EmailAddress;
import org.supervisionwatch.staff.request.RequiredDay;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.RequiredValue;
import org.supervisionwatch.staff.request.ShortCode;
import org.supervisionwatch.staff.request.WordCode;

/** The body of {@code PUT …/people/{employeeNumber}/supervisors}. */
public record SupervisorsRequest(
        @Size(max = 200, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid SupervisorRequest> supervisors,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf) {

    private static final Comparator<SupervisionRelationship> ORDER = Comparator.comparing(SupervisionRelationship::type)
            .thenComparing(SupervisionRelationship::from)
            .thenComparing(SupervisionRelationship::supervisorKey);

    /** Either {@code employeeNumber} or {@code external}. */
    public record SupervisorRequest(
            @RequiredValue @WordCode String type,
            @Nullable String employeeNumber,
            @Valid @Nullable ExternalRequest external,
            @RequiredDay LocalDate from,
            @CivilDay @Nullable LocalDate to)
            implements AppointmentRequest {

        private SupervisionRelationship relationship(Map<String, KnownEmployee> people) {
            return new SupervisionRelationship(
                    type,
                    employeeNumber == null ? null : reference(Objects.requireNonNull(people.get(employeeNumber))),
                    external == null
                            ? null
                            : new ExternalSupervisorRef(external.id, external.name.strip(), external.email),
                    from,
                    to);
        }

        private static SupervisorPersonRef reference(KnownEmployee supervisor) {
            return new SupervisorPersonRef(supervisor.id(), supervisor.employeeNumber());
        }
    }

    /** @param id assigned by the source; sessions use the same one */
    public record ExternalRequest(
            @RequiredValue @Pattern(regexp = ShortCode.LONG_FORM, message = ShortCode.LONG_FAULT) String id,

            @RequiredName String name,
            @EmailAddress @Nullable String email) {}

    public static SupervisorsRequest of(List<SupervisionRelationship> stored) {
        return new SupervisorsRequest(
                stored.stream().map(SupervisorsRequest::supervisor).toList(), null);
    }

    private static SupervisorRequest supervisor(SupervisionRelationship stored) {
        ExternalSupervisorRef external = stored.external();
        return new SupervisorRequest(
                stored.type(),
                stored.person() == null ? null : stored.person().employeeNumber(),
                external == null ? null : new ExternalRequest(external.id(), external.name(), external.email()),
                stored.from(),
                stored.to());
    }

    /**
     * The faults of supervisors who are not among the people of the organisation, or the person supervised.
     *
     * @param supervisee the id of the supervised person
     * @param people by current and former employee numbers
     */
    public Faults check(UUID supervisee, Map<String, KnownEmployee> people) {
        Faults faults = new Faults();
        for (int i = 0; i < given().size(); i++) {
            SupervisorRequest each = given().get(i);
            KnownEmployee supervisor = each == null ? null : people.get(each.employeeNumber);
            if (supervisor != null && supervisor.id().equals(supervisee)) {
                faults.add("/supervisors/" + i + "/employeeNumber", "a person cannot supervise themselves");
            }
        }
        return faults.addAll(
                "",
                AppointmentRequest.strangers(
                        "/supervisors",
                        supervisors,
                        people.keySet(),
                        "must belong to a person of this organisation; create the supervisor first"));
    }

    /** @param people all who are named, by the number that names them */
    public List<SupervisionRelationship> relationships(Map<String, KnownEmployee> people) {
        return given().stream()
                .map(each -> each.relationship(people))
                .sorted(ORDER)
                .toList();
    }

    private List<SupervisorRequest> given() {
        return Objects.requireNonNullElse(supervisors, List.of());
    }
}
