package org.supervisionwatch.alerts.freshness;

import java.util.List;
import java.util.UUID;

/**
 * An organisation's data has gaps that nobody was told of yet. Fired as a synchronous CDI event in the transaction that keeps them.
 *
 * @param about what makes it the same notice as another one
 * @param subject for a subject line, without the organisation's name
 * @param lines paragraphs of plain text for those who run the service
 */
public record DataGapsNoticed(UUID organisationId, String about, String subject, List<String> lines) {}
