package org.supervisionwatch.alerts.notification.weeklink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A run of week links for one organisation. */
public record WeekRun(UUID id, UUID organisationId, ZoneId zone, Instant plannedAt) {

    /** Whether its day is over, so that the links are no longer sent. */
    public boolean stale(Instant now) {
        return LastDay.stale(plannedAt, now, zone);
    }

    /** The day for which it was planned, in the organisation's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(plannedAt, zone);
    }
}
