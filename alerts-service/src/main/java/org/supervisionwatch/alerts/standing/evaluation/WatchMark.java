package org.supervisionwatch.alerts.standing.evaluation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mark of somebody in post: watched, or not and why.
 *
 * @param teams of her posts
 * @param notWatched null if she is watched
 */
public record WatchMark(Set<UUID> teams, @Nullable WatchReason notWatched) {

    public WatchMark {
        teams = Set.copyOf(teams);
    }
}
