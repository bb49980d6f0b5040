package org.supervisionwatch.alerts.notification.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The session that somebody may say has happened. The page asks for its date.
 *
 * @param organisation its code
 * @param episode the alert that it would end
 * @param person the supervisee
 * @param name as the mail names her: her initials, if the organisation says so
 * @param type of supervision, such as {@code case_management}
 * @param form such as {@code individual}
 * @param minutes the least that counts
 * @param supervisor null if the roster knows none
 */
public record LoggableSession(
        String organisation,
        UUID episode,
        UUID person,
        String employeeNumber,
        String name,
        String type,
        String form,
        int minutes,
        @Nullable SupervisorRef supervisor) {}
