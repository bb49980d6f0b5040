package org.supervisionwatch.alerts.notification.weeklink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.link.SupervisorRef;

/**
 * A supervisor as roster and sessions identify them: a person, or somebody external by id or name.
 *
 * @param personId null for an external supervisor
 * @param externalId null for a person of the roster, or if there is no id
 * @param name of an external supervisor; null for a person of the roster
 */
record SupervisorIdentity(
        @Nullable UUID personId,
        @Nullable String externalId,
        @Nullable String name) {

    /** Equal for the same supervisor: by the person, the external id, or the name if there is no id. */
    String key() {
        if (personId != null) {
            return personId.toString();
        }
        return externalId == null ? "name " + name : "id " + externalId;
    }

    SupervisorRef ref() {
        if (personId != null) {
            return new SupervisorRef.ByPerson(personId);
        }
        return new SupervisorRef.ByExternal(externalId, name == null ? String.valueOf(externalId) : name);
    }
}
