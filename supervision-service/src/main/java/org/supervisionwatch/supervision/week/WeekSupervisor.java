package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;

/**
 * The supervisor whose week is shown: on the roster, or external.
 *
 * @param key that of the supervisor's sessions, see {@code SessionSupervisor.keyOf}
 * @param personId the supervisor's id on the roster; null for an external one
 * @param request the supervisor as a request names them
 */
public record WeekSupervisor(
        DirectoryOrganisation organisation,
        String name,
        String key,
        @Nullable UUID personId,
        SupervisorRequest request) {

    static WeekSupervisor onRoster(DirectoryOrganisation organisation, DirectoryPerson person) {
        SupervisorRequest request = new SupervisorRequest(person.employeeNumber(), null);
        return new WeekSupervisor(organisation, person.name(), person.id().toString(), person.id(), request);
    }

    static WeekSupervisor external(DirectoryOrganisation organisation, String id, String name) {
        SupervisorRequest request = new SupervisorRequest(null, new ExternalRequest(id, name, null));
        return new WeekSupervisor(organisation, name, "external:" + id, null, request);
    }
}
