package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of telling.
 *
 * @param teamId the team that went live; null for a daily run
 * @param coversFrom the earliest instant it stands for; its own, unless others were missed
 * @param needsThrough the instant through which the feeds must be complete before it is composed
 * @param anew whether it was composed before, and only withdrawn mails are to be made again
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
