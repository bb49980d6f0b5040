package org.supervisionwatch.supervision.week.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which the recipient of a mail can say that a session has happened.
 *
 * @param jti it works once
 * @param recipient the address that the mail went to
 * @param organisation its code
 * @param episode what the mail was about
 * @param name as the mail named her
 * @param supervisor null if the mail knew none
 */
public record RecordSessionLink(
        String jti,
        String recipient,
        String organisation,
        UUID episode,
        UUID person,
        String name,
        String type,
        String form,
        int minutes,
        @Nullable LinkedSupervisor supervisor) {}
