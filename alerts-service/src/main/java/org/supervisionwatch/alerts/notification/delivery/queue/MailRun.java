package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run: one round of mails of an organisation.
 *
 * @param teamId the team that went live; null for all other runs
 * @param coversFrom the earliest planned instant it covers; its own, unless earlier ones were missed
 * @param needsThrough the instant through which the feeds must be complete before it is composed
 * @param anew whether it was composed before, and only withdrawn mails are to be composed again
 */
public record MailRun(
        UUID id,
        UUID organisationId,
        RunKind kind,
        ZoneId zone,
        @Nullable UUID teamId,
        Instant coversFrom,
        Instant plannedAt,
        Instant needsThrough,
        boolean anew) {

    public boolean daily() {
        return kind == RunKind.DAILY;
    }

    /** The day for which it was planned, in the organisation's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(plannedAt, zone);
    }
}
