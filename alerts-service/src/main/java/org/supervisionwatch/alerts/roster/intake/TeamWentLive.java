package org.supervisionwatch.alerts.roster.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A team that was off or in rehearsal has gone live. Fired as a synchronous CDI event in the transaction that stores the organisation.
 *
 * @param at the instant, by the injected clock, at which this service learnt of it
 */
public record TeamWentLive(UUID organisationId, UUID teamId, Instant at) {}
