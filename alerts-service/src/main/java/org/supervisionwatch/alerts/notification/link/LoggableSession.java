package org.supervisionwatch.alerts.notification.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that can be recorded from a link in a mail; the page asks for its date.
 *
 * @param organisation its code
 * @param episode the alert that it would close
 * @param person the supervisee
 * @param name as the mail shows it: initials, if the organisation has chosen them
 * @param type of supervision, such as {@code case_management}
 * @param form such as {@code individual}
 * @param minutes the least that counts
 * @param supervisor null if the roster names none
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
