package org.supervisionwatch.alerts.notification.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's calendar: of the teams she leads, or of the people she supervises, as the roster says at each look.
 *
 * @param personId whose it is, if the roster knows her; otherwise {@code email} says so
 * @param email in lower case
 */
public record CalendarSubscription(
        UUID id,
        UUID organisationId,
        CalendarAudience audience,
        @Nullable UUID personId,
        @Nullable String email,
        Instant madeAt) {

    /** In which quality she reads it. */
    public enum CalendarAudience {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("supervisor")
        SUPERVISOR
    }
}
