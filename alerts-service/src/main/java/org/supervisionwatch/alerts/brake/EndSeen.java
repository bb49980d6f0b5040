package org.supervisionwatch.alerts.brake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An end of somebody's posts that nobody has decided about.
 *
 * @param changeId the change that holds it back; null if it has taken effect
 */
record EndSeen(
        UUID personId,
        Instant toldAt,
        Set<UUID> teamIds,
        @Nullable UUID changeId) {}
