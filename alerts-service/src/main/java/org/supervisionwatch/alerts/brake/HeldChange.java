package org.supervisionwatch.alerts.brake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends of posts that are held, or were, until it is decided about them: a row of the table held_change.
 *
 * @param people how many it is about, or was when it was decided
 * @param decision null while there is none
 */
record HeldChange(
        UUID id,
        UUID organisationId,
        int people,
        Instant heldAt,
        @Nullable ChangeDecision decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {}
