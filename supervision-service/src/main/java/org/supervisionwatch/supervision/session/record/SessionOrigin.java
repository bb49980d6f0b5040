package org.supervisionwatch.supervision.session.record;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/** The system that a session came from and its id there: both or neither. */
record SessionOrigin(@Nullable String source, @Nullable String externalId) {

    static final SessionOrigin NOWHERE = new SessionOrigin(null, null);

    static SessionOrigin of(SessionRequest request) {
        return new SessionOrigin(request.source(), request.externalId());
    }

    /** What two requests for the same session of a source share; its length keeps source and id apart. */
    Optional<String> key(UUID organisationId) {
        return source == null || externalId == null
                ? Optional.empty()
                : Optional.of("origin|" + organisationId + "|" + source.length() + "|" + source + externalId);
    }
}
