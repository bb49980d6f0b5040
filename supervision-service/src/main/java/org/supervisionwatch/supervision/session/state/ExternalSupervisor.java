package org.supervisionwatch.supervision.session.state;

import org.jspecify.annotations.Nullable;

/**
 * A supervisor who is not on the roster.
 *
 * @param id the caller's own id of the person, the same in each of their sessions
 */
public record ExternalSupervisor(
        String id, String name, @Nullable String email) {}
