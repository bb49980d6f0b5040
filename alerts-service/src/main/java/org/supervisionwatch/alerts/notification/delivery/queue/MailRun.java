package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run: one round of digests of an organisation, daily or for a team that went live.
 *
 * @param teamId the team that went live; null for a daily run
 * @param coversFrom the earliest planned instant it covers; its own, unless earlier ones were missed
 * @param needsThrough the instant through which the feeds must be complete before it is composed
 * @param anew whether it was composed before, and only withdrawn mails are to be composed again
 */
public record MailRun(
        UUID id,
        UUID organisationId,
        ZoneId zone,
        @Nullable UUID teamId,
        Instant coversFrom,
        Instant plannedAt,
        Instant needsThrough,
        boolean anew) {

    public boolean daily() {
        return teamId == null;
    }
}
