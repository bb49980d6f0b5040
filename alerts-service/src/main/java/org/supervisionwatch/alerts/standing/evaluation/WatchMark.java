package org.supervisionwatch.alerts.standing.evaluation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * Whether a person in post is watched, and if not, why.
 *
 * @param teams of the person's posts
 * @param notWatched null if they are watched
 */
public record WatchMark(
        @Column("team_ids") Set<UUID> teams,
        @Column("reason") @Nullable WatchReason notWatched) {}
