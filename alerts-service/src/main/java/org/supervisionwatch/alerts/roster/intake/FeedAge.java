package org.supervisionwatch.alerts.roster.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a topic is known to be complete.
 *
 * @param completeThrough null while that is not known
 * @param ageSeconds the age of that instant; null while it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedAge(
        String topic,
        @Nullable Instant completeThrough,
        @Nullable Long ageSeconds) {}
