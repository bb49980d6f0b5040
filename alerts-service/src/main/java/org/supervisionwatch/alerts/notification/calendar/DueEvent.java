package org.supervisionwatch.alerts.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A due date as a calendar shows it.
 *
 * @param id the same for as long as the subject exists
 * @param dueOn of a cancelled one, the last date
 * @param sequence how often it has been moved, added or cancelled
 * @param changedAt when it or its text last changed
 */
public record DueEvent(
        UUID id,
        LocalDate dueOn,
        boolean cancelled,
        int sequence,
        Instant changedAt,
        String summary,
        String description) {}
