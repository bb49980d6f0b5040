package org.supervisionwatch.alerts.freshness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time in which it is not known where an organisation's people stand.
 *
 * @param through until when the feed is complete; null if it never was, or if it is the volume
 * @param drop null if the feed is behind
 */
public record DataGap(
        UUID id,
        UUID organisationId,
        String feed,
        @Nullable Instant through,
        RecordingVolume.@Nullable VolumeDrop drop,
        Instant noticedAt,
        @Nullable Instant acceptedAt) {

    /** The day is civil. */
    static RecordingVolume.@Nullable VolumeDrop drop(
            @Nullable LocalDate day, @Nullable Integer recorded, @Nullable Integer usual) {
        return day == null || recorded == null || usual == null
                ? null
                : new RecordingVolume.VolumeDrop(day, recorded, usual);
    }

    /** As it stands in the database. */
    public String why() {
        return drop == null ? "behind" : "volume";
    }
}
