package org.supervisionwatch.supervision.session.state;

import java.util.UUID;

/**
 * Where a session comes from that its supervisor did not record herself: somebody who was asked about it said that it had happened.
 *
 * @param by the e-mail address of who said so
 * @param episodeId what it was an answer to
 * @param confirmed whether the supervisor has confirmed it
 */
public record SessionAssertion(String by, UUID episodeId, boolean confirmed) {

    public SessionAssertion andConfirmed() {
        return new SessionAssertion(by, episodeId, true);
    }
}
