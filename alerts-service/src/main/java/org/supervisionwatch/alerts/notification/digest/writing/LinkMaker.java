package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.Optional;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;

/** Where a recipient can say that a session happened. */
@FunctionalInterface
public interface LinkMaker {

    /** A service that nobody can reach from a mail. */
    LinkMaker NONE = (matter, name, recipient) -> Optional.empty();

    /** @param name of the supervisee, as the letter names her */
    Optional<String> logIt(EpisodeSnapshot matter, String name, String recipient);
}
