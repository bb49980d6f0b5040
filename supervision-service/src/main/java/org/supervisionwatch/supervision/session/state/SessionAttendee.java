package org.supervisionwatch.supervision.session.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisee in a session.
 *
 * @param attended null unless the session was held
 * @param minutes if different from the session's
 * @param reasonCode the reason for not attending
 * @param by who was responsible for that
 * @param flags open slugs, such as {@code observed}
 * @param intervention the slug of the intervention discussed, such as {@code behavioural_activation}
 */
public record SessionAttendee(
        UUID personId,
        @Nullable Boolean attended,
        @Nullable Integer minutes,
        @Nullable ReasonCode reasonCode,
        @Nullable ResponsibleParty by,
        List<String> flags,
        @Nullable String intervention) {

    /** A person of whom nothing says that they did not attend. */
    SessionAttendee(
            UUID personId,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> flags,
            @Nullable String intervention) {
        this(personId, attended, minutes, null, null, flags, intervention);
    }

    /** The same person in a session that did not take place. */
    SessionAttendee withoutOutcome() {
        return new SessionAttendee(personId, null, null, flags, intervention);
    }
}
