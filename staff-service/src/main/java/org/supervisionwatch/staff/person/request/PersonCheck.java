package org.supervisionwatch.staff.person.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.request.PersonRequest.AssignmentRequest;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates the HR details of a person and converts them; what is wrong is added to the faults. */
public final class PersonCheck {

    private static final int MAX_ASSIGNMENTS = 200;
    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::number).thenComparing(Assignment::from);

    private PersonCheck() {}

    /** The team codes in the request. */
    public static Set<String> teamCodes(PersonRequest request) {
        return request.assignments() == null
                ? Set.of()
                : request.assignments().stream()
                        .filter(Objects::nonNull)
                        .map(AssignmentRequest::team)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** @param teams teams of this organisation by the codes in the request */
    public static Person.PersonDetails read(
            String employeeNumber,
            PersonRequest request,
            Map<String, Assignment.AssignmentTeam> teams,
            Instant now,
            FaultCollector faults) {
        faults.code("employeeNumber", employeeNumber, CodeFormat.NUMBER);
        faults.sourceAsOf(request.sourceAsOf(), now);
        List<AssignmentRequest> given = faults.list("/assignments", request.assignments(), MAX_ASSIGNMENTS);
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            assignments.add(AssignmentCheck.read("/assignments/" + i, given.get(i), teams, faults));
        }
        refuseOverlaps(assignments, faults);
        assignments.sort(ORDER);
        return new Person.PersonDetails(
                faults.name("/name", request.name()),
                faults.optionalEmail("/email", request.email()),
                faults.optionalCode("/lineManager", request.lineManager(), CodeFormat.NUMBER),
                assignments);
    }

    /** The database refuses overlaps too; this check says which periods are concerned. */
    private static void refuseOverlaps(List<Assignment> assignments, FaultCollector faults) {
        for (int i = 0; i < assignments.size(); i++) {
            for (int j = i + 1; j < assignments.size(); j++) {
                Assignment one = assignments.get(i);
                Assignment other = assignments.get(j);
                if (one.number().equals(other.number()) && one.overlaps(other)) {
                    faults.add(
                            "/assignments/" + i,
                            "overlaps /assignments/" + j + ": periods of one assignment must not overlap");
                    faults.add(
                            "/assignments/" + j,
                            "overlaps /assignments/" + i + ": periods of one assignment must not overlap");
                }
            }
        }
    }
}
