package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;

/** The supervisor whose week is shown: on the roster, or external. */
public sealed interface WeekSupervisor {

    DirectoryOrganisation organisation();

    String name();

    /** The key of the supervisor's sessions, see {@code SessionSupervisor.keyOf}. */
    String key();

    /** The supervisor as a request names them. */
    SupervisorRequest request();

    record RosterWeekSupervisor(DirectoryOrganisation organisation, DirectoryPerson person) implements WeekSupervisor {

        @Override
        public String name() {
            return person.name();
        }

        @Override
        public String key() {
            return person.id().toString();
        }

        @Override
        public SupervisorRequest request() {
            return new SupervisorRequest(person.employeeNumber(), null);
        }
    }

    record ExternalWeekSupervisor(DirectoryOrganisation organisation, String id, String name)
            implements WeekSupervisor {

        @Override
        public String key() {
            return "external:" + id;
        }

        @Override
        public SupervisorRequest request() {
            return new SupervisorRequest(null, new ExternalRequest(id, name, null));
        }
    }

    /** The supervisor's id on the roster; null for an external one. */
    default @Nullable UUID personId() {
        return this instanceof RosterWeekSupervisor supervisor
                ? supervisor.person().id()
                : null;
    }
}
