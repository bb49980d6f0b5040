package org.supervisionwatch.supervision.session.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Where and when a session is recorded.
 *
 * @param people ids by employee number, of those who are known in the organisation
 * @param today in its zone
 */
public record RecordingContext(UUID organisationId, Map<String, UUID> people, LocalDate today) {}
