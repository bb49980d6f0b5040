package org.supervisionwatch.alerts.standing.evaluation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person in post is watched, and if not, why.
 *
 * @param teams of the person's posts
 * @param notWatched null if they are watched
 */
public record WatchMark(Set<UUID> teams, @Nullable WatchReason notWatched) {

    public WatchMark {
        teams = Set.copyOf(teams);
    }
}
