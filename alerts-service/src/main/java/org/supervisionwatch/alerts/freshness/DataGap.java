package org.supervisionwatch.alerts.freshness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A time in which the standings of an organisation's people are not known, because a feed is behind or far too few sessions were
 * recorded.
 *
 * @param through until when the feed is complete; null if it never was, and for a drop in volume
 * @param drop null if the feed is behind
 */
public record DataGap(
        UUID id,
        UUID organisationId,
        String feed,
        @Column("through_at") @Nullable Instant through,
        RecordingVolume.@Nullable VolumeDrop drop,
        Instant noticedAt,
        @Nullable Instant acceptedAt) {

    /** The code of the reason, as in the database and in answers: {@code behind} or {@code volume}. */
    public String why() {
        return drop == null ? "behind" : "volume";
    }
}
