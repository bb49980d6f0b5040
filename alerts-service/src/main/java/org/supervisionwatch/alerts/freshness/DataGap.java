package org.supervisionwatch.alerts.freshness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the standings of an organisation's people are not known, because a feed is behind or far too few sessions were
 * recorded. It is in the table {@code grey}.
 */
@Entity
@Table(name = "grey")
public class DataGap {

    @Id
    public UUID id;

    public UUID organisationId;
    public String feed;

    /** The code of the reason, as in answers: {@code behind} or {@code volume}. */
    public String why;

    /** Until when the feed is complete; null if it never was, and for a drop in volume. */
    @Column(name = "through_at")
    public @Nullable Instant through;

    /** Null if the feed is behind. */
    public RecordingVolume.@Nullable VolumeDrop drop;

    public Instant noticedAt;

    @Nullable Instant endedAt;

    public @Nullable Instant acceptedAt;

    @Nullable String acceptedBy;

    @Nullable String acceptedBecause;
}
