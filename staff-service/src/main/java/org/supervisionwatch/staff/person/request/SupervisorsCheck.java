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

/** Makes the supervisors of a person of a request, or faults. */
public final class SupervisorsCheck {

    private static final int MOST_SUPERVISORS = 200;
    private static final Comparator<SupervisionRelationship> ORDER = Comparator.comparing(SupervisionRelationship::type)
            .thenComparing(SupervisionRelationship::from)
            .thenComparing(SupervisionRelationship::who);

    private SupervisorsCheck() {}

    /** The employee numbers that the request names. */
    public static List<String> named(SupervisorsRequest request) {
        return request.supervisors() == null
                ? List.of()
                : request.supervisors().stream()
                        .filter(Objects::nonNull)
                        .map(SupervisorRequest::employeeNumber)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * @param supervisee her employee number
     * @param people the ids of those employees of the organisation that the request names
     */
    public static List<SupervisionRelationship> read(
            String supervisee,
            SupervisorsRequest request,
            Map<String, UUID> people,
            Instant now,
            FaultCollector faults) {
        faults.sourceAsOf(request.sourceAsOf(), now);
        List<SupervisorRequest> given = faults.list("/supervisors", request.supervisors(), MOST_SUPERVISORS);
        List<SupervisionRelationship> supervisors = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/supervisors/" + i;
            if (supervisee.equals(given.get(i).employeeNumber())) {
                faults.add(at + "/employeeNumber", "nobody is her own supervisor");
            }
            supervisors.add(supervisor(at, given.get(i), people, faults));
        }
        supervisors.sort(ORDER);
        return supervisors;
    }

    private static SupervisionRelationship supervisor(
            String at, SupervisorRequest request, Map<String, UUID> people, FaultCollector faults) {
        LocalDate from = faults.day(at + "/from", request.from());
        LocalDate to = faults.lastDay(at + "/to", request.to(), from);
        String type = faults.code(at + "/type", request.type(), CodeFormat.WORD);
        String number = request.employeeNumber();
        if ((number == null) == (request.external() == null)) {
            faults.add(at, "must name either employeeNumber or external");
        }
        if (number == null) {
            return new SupervisionRelationship(
                    type, null, external(at + "/external", request.external(), faults), from, to);
        }
        UUID id = people.get(number);
        if (id == null) {
            faults.add(at + "/employeeNumber", "is nobody of this organisation; put the supervisor first");
            return new SupervisionRelationship(type, null, null, from, to);
        }
        return new SupervisionRelationship(
                type, new SupervisionRelationship.SupervisorPersonRef(id, number), null, from, to);
    }

    private static SupervisionRelationship.@Nullable ExternalSupervisorRef external(
            String at, @Nullable ExternalRequest request, FaultCollector faults) {
        return request == null
                ? null
                : new SupervisionRelationship.ExternalSupervisorRef(
                        faults.code(at + "/id", request.id(), CodeFormat.SOURCE_ID),
                        faults.name(at + "/name", request.name()),
                        faults.optionalEmail(at + "/email", request.email()));
    }
}
