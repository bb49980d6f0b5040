package org.supervisionwatch.alerts.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A due date as a calendar shows it.
 *
 * @param id the same for as long as the subject exists
 * @param dueOn of a cancelled one: the last there was
 * @param sequence how often it has moved, come or gone
 * @param changedAt when it or its words last changed
 */
public record DueEvent(
        UUID id,
        LocalDate dueOn,
        boolean cancelled,
        int sequence,
        Instant changedAt,
        String summary,
        String description) {}
