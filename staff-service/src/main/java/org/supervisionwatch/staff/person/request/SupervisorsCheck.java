package org.supervisionwatch.staff.person.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.request.SupervisorsRequest.ExternalRequest;
import org.supervisionwatch.staff.person.request.SupervisorsRequest.SupervisorRequest;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates the supervisors of a person and converts them; what is wrong is added to the faults. */
public final class SupervisorsCheck {

    private static final int MAX_SUPERVISORS = 200;
    private static final Comparator<SupervisionRelationship> ORDER = Comparator.comparing(SupervisionRelationship::type)
            .thenComparing(SupervisionRelationship::from)
            .thenComparing(SupervisionRelationship::supervisorKey);

    private SupervisorsCheck() {}

    /** The employee numbers of the supervisors in the request. */
    public static List<String> supervisorNumbers(SupervisorsRequest request) {
        return request.supervisors() == null
                ? List.of()
                : request.supervisors().stream()
                        .filter(Objects::nonNull)
                        .map(SupervisorRequest::employeeNumber)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * @param supervisee the employee number of the supervised person
     * @param people ids of the people of the organisation whose employee numbers are in the request
     */
    public static List<SupervisionRelationship> read(
            String supervisee,
            SupervisorsRequest request,
            Map<String, UUID> people,
            Instant now,
            FaultCollector faults) {
        faults.sourceAsOf(request.sourceAsOf(), now);
        List<SupervisorRequest> given = faults.list("/supervisors", request.supervisors(), MAX_SUPERVISORS);
        List<SupervisionRelationship> supervisors = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/supervisors/" + i;
            if (supervisee.equals(given.get(i).employeeNumber())) {
                faults.add(pointer + "/employeeNumber", "a person cannot supervise themselves");
            }
            supervisors.add(supervisor(pointer, given.get(i), people, faults));
        }
        supervisors.sort(ORDER);
        return supervisors;
    }

    private static SupervisionRelationship supervisor(
            String pointer, SupervisorRequest request, Map<String, UUID> people, FaultCollector faults) {
        LocalDate from = faults.day(pointer + "/from", request.from());
        LocalDate to = faults.lastDay(pointer + "/to", request.to(), from);
        String type = faults.code(pointer + "/type", request.type(), CodeFormat.WORD);
        String number = request.employeeNumber();
        if ((number == null) == (request.external() == null)) {
            faults.add(pointer, "must name either employeeNumber or external");
        }
        if (number == null) {
            return new SupervisionRelationship(
                    type, null, external(pointer + "/external", request.external(), faults), from, to);
        }
        UUID id = people.get(number);
        if (id == null) {
            faults.add(
                    pointer + "/employeeNumber",
                    "must belong to a person of this organisation; create the supervisor first");
            return new SupervisionRelationship(type, null, null, from, to);
        }
        return new SupervisionRelationship(
                type, new SupervisionRelationship.SupervisorPersonRef(id, number), null, from, to);
    }

    private static SupervisionRelationship.@Nullable ExternalSupervisorRef external(
            String pointer, @Nullable ExternalRequest request, FaultCollector faults) {
        return request == null
                ? null
                : new SupervisionRelationship.ExternalSupervisorRef(
                        faults.code(pointer + "/id", request.id(), CodeFormat.SOURCE_ID),
                        faults.name(pointer + "/name", request.name()),
                        faults.optionalEmail(pointer + "/email", request.email()));
    }
}
