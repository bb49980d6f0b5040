package org.supervisionwatch.supervision.session.state;

import java.util.UUID;

/**
 * The origin of a session that its supervisor did not record themselves: the recipient of a mail reported that it took place.
 *
 * @param by the e-mail address of the person who reported it
 * @param episodeId the episode that the mail was about
 * @param confirmed whether the supervisor has confirmed it
 */
public record SessionAssertion(String by, UUID episodeId, boolean confirmed) {

    public SessionAssertion andConfirmed() {
        return new SessionAssertion(by, episodeId, true);
    }
}
