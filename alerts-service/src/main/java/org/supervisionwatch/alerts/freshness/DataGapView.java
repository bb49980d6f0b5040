package org.supervisionwatch.alerts.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why it is not known where people stand.
 *
 * @param why {@code behind}: the feed is not complete; {@code volume}: far too little came through it
 * @param feed the topic
 * @param completeThrough until when the feed is complete; left out if it never was, or if it is the volume
 * @param says the same in a sentence or two
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

    public static DataGapView of(DataGap grey, ZoneId zone, Instant now) {
        return new DataGapView(
                grey.id(),
                grey.why(),
                grey.feed(),
                grey.through(),
                grey.noticedAt(),
                grey.acceptedAt(),
                DataGapWording.banner(grey, zone, now));
    }
}
