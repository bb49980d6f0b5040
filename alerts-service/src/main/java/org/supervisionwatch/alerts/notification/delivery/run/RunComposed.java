package org.supervisionwatch.alerts.notification.delivery.run;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The mails of a run have been composed. Fired as a synchronous CDI event in the transaction that made them.
 *
 * @param daily whether it is a daily run, and not one of a team that went live
 * @param today the day in the organisation's zone
 */
public record RunComposed(UUID runId, UUID organisationId, boolean daily, LocalDate today) {}
