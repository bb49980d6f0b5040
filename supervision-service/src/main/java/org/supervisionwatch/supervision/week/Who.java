package org.supervisionwatch.supervision.week;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.session.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.SessionRequest.SupervisorRequest;

/** The supervisor whose week it is: one of the organisation's people, or somebody from outside. */
public sealed interface Who {

    Organisation organisation();

    String name();

    /** As sessions write her. */
    String key();

    /** As a request names her. */
    SupervisorRequest request();

    record Ours(Organisation organisation, Person person) implements Who {

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

    record FromOutside(Organisation organisation, String id, String name) implements Who {

        @Override
        public String key() {
            return "external:" + id;
        }

        @Override
        public SupervisorRequest request() {
            return new SupervisorRequest(null, new ExternalRequest(id, name, null));
        }
    }

    /** Her id on the roster; null from outside. */
    default @Nullable UUID personId() {
        return this instanceof Ours ours ? ours.person().id() : null;
    }
}
