package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.Optional;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;

/** Makes the link to the page on which a recipient can record a session. */
@FunctionalInterface
public interface LinkMaker {

    /** For a service that cannot be reached from a mail: no links. */
    LinkMaker NONE = (current, name, recipient) -> Optional.empty();

    /** @param name of the supervisee, as the mail shows it */
    Optional<String> logIt(EpisodeSnapshot current, String name, String recipient);
}
