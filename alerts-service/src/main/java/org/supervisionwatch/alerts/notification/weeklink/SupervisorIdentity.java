package org.supervisionwatch.alerts.notification.weeklink;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.link.SupervisorRef;

/**
 * A supervisor, by whatever the roster and sessions know her by.
 *
 * @param personId null if she is from outside
 * @param externalId null if she is one of ours, or has no id
 * @param name of somebody from outside; null for one of ours
 */
record SupervisorIdentity(
        @Nullable UUID personId,
        @Nullable String externalId,
        @Nullable String name) {

    /** The same for a person whatever else is told of her, and for somebody from outside by her id, or her name without one. */
    String key() {
        if (personId != null) {
            return personId.toString();
        }
        return externalId == null ? "name " + name : "id " + externalId;
    }

    SupervisorRef supervised() {
        if (personId != null) {
            return new SupervisorRef.ByPerson(personId);
        }
        return new SupervisorRef.ByExternal(externalId, name == null ? String.valueOf(externalId) : name);
    }
}
