package org.supervisionwatch.alerts.notification.weeklink;

import java.net.URI;
import java.util.List;

/**
 * A mail with a week link in words, before it is rendered.
 *
 * @param subject without a name
 * @param sessions those without an outcome, the oldest first, a line for each
 * @param lapses the supervisees for whom nothing is recorded, a line for each
 */
public record WeekReminder(
        String recipient,
        String subject,
        String organisation,
        String day,
        List<String> sessions,
        List<String> lapses,
        URI link) {}
