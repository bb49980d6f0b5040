package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A row of the table standing.
 *
 * @param json the standing with its working, as {@code StoredStanding} writes it
 */
public record StandingRow(
        StandingSubject subject,
        UUID organisationId,
        @Nullable UUID teamId,
        StandingSummary summary,
        @Column(value = "standing", type = "json") String json,
        LocalDate evaluatedOn,
        Instant changedAt) {}
