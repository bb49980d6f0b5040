package org.supervisionwatch.supervision.week.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a link by which the recipient of a mail can record a session.
 *
 * @param jti the token id, by which the link works only once
 * @param recipient the address that the mail went to
 * @param organisation its code
 * @param episode the episode that the mail was about
 * @param name the person's name as in the mail
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
