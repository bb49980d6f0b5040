package org.supervisionwatch.alerts.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data gap: why the standings of people are not known.
 *
 * @param why {@code behind}: the feed is not up to date; {@code volume}: far too few sessions were recorded
 * @param feed the topic
 * @param completeThrough until when the feed is complete; left out if it never was, and for a drop in volume
 * @param says the same in sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataGapView(
        UUID id,
        String why,
        String feed,
        @Nullable Instant completeThrough,
        Instant since,
        @Nullable Instant acceptedAt,
        String says) {

    public static DataGapView of(DataGap gap, ZoneId zone, Instant now) {
        String says = DataGapWording.banner(gap, zone, now);
        return new DataGapView(gap.id, gap.why, gap.feed, gap.through, gap.noticedAt, gap.acceptedAt, says);
    }
}
