package org.supervisionwatch.alerts.notification.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscribed calendar: of the teams somebody leads, or of the people they supervise, as the roster says at each read.
 *
 * @param personId the subscriber, if they are a person of the roster; otherwise {@code email} is
 * @param email in lower case
 */
public record CalendarSubscription(
        UUID id,
        UUID organisationId,
        CalendarAudience audience,
        @Nullable UUID personId,
        @Nullable String email,
        Instant madeAt) {

    /** Whether the subscriber reads it as lead or as supervisor. */
    public enum CalendarAudience {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("supervisor")
        SUPERVISOR
    }
}
