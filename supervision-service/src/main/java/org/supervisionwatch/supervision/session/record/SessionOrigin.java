package org.supervisionwatch.supervision.session.record;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/** The source system of a session and its id there: both or neither. */
record SessionOrigin(@Nullable String source, @Nullable String externalId) {

    static final SessionOrigin NONE = new SessionOrigin(null, null);

    static SessionOrigin of(SessionRequest request) {
        return new SessionOrigin(request.source(), request.externalId());
    }

    /** The lock key that requests for the same external session share; the length keeps source and id apart. */
    Optional<String> key(UUID organisationId) {
        return source == null || externalId == null
                ? Optional.empty()
                : Optional.of("origin|" + organisationId + "|" + source.length() + "|" + source + externalId);
    }
}
