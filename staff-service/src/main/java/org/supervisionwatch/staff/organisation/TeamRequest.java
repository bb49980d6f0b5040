package org.supervisionwatch.staff.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.staff.organisation.EmployeeDirectory.KnownEmployee;
import org.supervisionwatch.staff.organisation.Team.TeamSettings;
import org.supervisionwatch.staff.organisation.TeamLead.LeadPersonRef;
import org.supervisionwatch.staff.request.AppointmentRequest;
import org.supervisionwatch.staff.request.CivilDay;
import org.supervisionwatch.staff.request.RequiredDay;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.ShortCode;

/**
 * The body of {@code PUT /organisations/{org}/teams/{code}}.
 *
 * @param replaces the code this team has had until now: the team keeps its id, so that everything that refers to it stays with it
 */
public record TeamRequest(
        @RequiredName String name,
        @Nullable TeamMode mode,

        @Size(max = 50, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid LeadRequest> leads,

        @ShortCode @Nullable String replaces) {

    private static final Comparator<TeamLead> ORDER =
            Comparator.comparing(TeamLead::from).thenComparing(TeamLead::deputy).thenComparing(TeamRequest::sortName);

    /** Either {@code employeeNumber} or {@code external}. */
    public record LeadRequest(
            @Nullable String employeeNumber,
            @Valid @Nullable ContactRequest external,
            @RequiredDay LocalDate from,
            @CivilDay @Nullable LocalDate to,
            @Nullable Boolean deputy)
            implements AppointmentRequest {

        private TeamLead lead(Map<String, KnownEmployee> people) {
            return new TeamLead(
                    employeeNumber == null
                            ? null
                            : LeadPersonRef.of(Objects.requireNonNull(people.get(employeeNumber))),
                    ContactRequest.contact(external),
                    from,
                    to,
                    Boolean.TRUE.equals(deputy));
        }
    }

    static TeamRequest of(TeamSettings stored) {
        return new TeamRequest(
                stored.name(),
                stored.mode(),
                stored.leads().stream()
                        .map(lead -> new LeadRequest(
                                lead.employeeNumber(),
                                ContactRequest.of(lead.external()),
                                lead.from(),
                                lead.to(),
                                lead.deputy()))
                        .toList(),
                null);
    }

    /** The faults of leads who are not among the people of the organisation. @param people by current and former employee numbers */
    Faults strangers(Map<String, KnownEmployee> people) {
        return AppointmentRequest.strangers(
                "/leads",
                leads,
                people.keySet(),
                "must belong to a person of this organisation; create the person first, or the team without this lead");
    }

    /** @param people all who are named, by the number that names them */
    TeamSettings settings(Map<String, KnownEmployee> people) {
        List<LeadRequest> given = Objects.requireNonNullElse(leads, List.of());
        List<TeamLead> sorted =
                given.stream().map(lead -> lead.lead(people)).sorted(ORDER).toList();
        return new TeamSettings(name.strip(), Objects.requireNonNullElse(mode, TeamMode.OFF), sorted);
    }

    private static String sortName(TeamLead lead) {
        String number = lead.employeeNumber();
        if (number != null) {
            return number;
        }
        return lead.external() == null ? "" : lead.external().email();
    }
}
