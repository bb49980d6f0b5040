package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Assignment.AssignmentTeam;
import org.supervisionwatch.staff.person.record.Person.PersonDetails;
import org.supervisionwatch.staff.request.EmailAddress;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.ShortCode;

/**
 * The body of {@code PUT /organisations/{org}/people/{employeeNumber}}.
 *
 * @param lineManager an employee number, which need not be known here; stored, but not published and not used for supervision
 * @param sourceAsOf when the source had this state; a report older than the last one applied is ignored
 */
public record PersonRequest(
        @RequiredName String name,
        @EmailAddress @Nullable String email,

        @Size(max = 200, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid AssignmentRequest> assignments,

        @ShortCode @Nullable String lineManager,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CheckedRequest {

    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::number).thenComparing(Assignment::from);

    public static PersonRequest of(PersonDetails stored) {
        List<AssignmentRequest> assignments =
                stored.assignments().stream().map(AssignmentRequest::of).toList();
        return new PersonRequest(stored.name(), stored.email(), assignments, stored.lineManager(), null);
    }

    /** The database refuses overlaps too; this check says which periods are concerned. */
    @Override
    public Faults check() {
        Faults faults = new Faults();
        for (int i = 0; i < given().size(); i++) {
            for (int j = 0; j < given().size(); j++) {
                AssignmentRequest one = given().get(i);
                AssignmentRequest other = given().get(j);
                if (i != j && one != null && other != null && one.overlaps(other)) {
                    faults.add(
                            "/assignments/" + i,
                            "overlaps /assignments/" + j + ": periods of one assignment must not overlap",
                            "/assignments/" + i + "/from",
                            "/assignments/" + i + "/to",
                            "/assignments/" + j + "/from",
                            "/assignments/" + j + "/to");
                }
            }
        }
        return faults;
    }

    /** The team codes in the request. */
    public Set<String> teamCodes() {
        return given().stream()
                .filter(Objects::nonNull)
                .map(AssignmentRequest::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The faults of assignments to none of these teams, by code. */
    public Faults unknownTeams(Map<String, AssignmentTeam> teams) {
        Faults faults = new Faults();
        for (int i = 0; i < given().size(); i++) {
            AssignmentRequest each = given().get(i);
            if (each != null && each.team() != null && !teams.containsKey(each.team())) {
                faults.add(
                        "/assignments/" + i + "/team",
                        "must be a current or former team code of this organisation; create the team first");
            }
        }
        return faults;
    }

    /** @param teams by their codes, of all that are named */
    public PersonDetails details(Map<String, AssignmentTeam> teams) {
        List<Assignment> sorted = given().stream()
                .map(each -> each.assignment(teams))
                .sorted(ORDER)
                .toList();
        return new PersonDetails(name.strip(), email, lineManager, sorted);
    }

    private List<AssignmentRequest> given() {
        return Objects.requireNonNullElse(assignments, List.of());
    }
}
