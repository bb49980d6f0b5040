package org.supervisionwatch.alerts.letter;

import java.util.Optional;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;

/** Where a recipient can say that a session happened. */
@FunctionalInterface
public interface LinkMaker {

    /** A service that nobody can reach from a mail. */
    LinkMaker NONE = (matter, name, recipient) -> Optional.empty();

    /** @param name of the supervisee, as the letter names her */
    Optional<String> logIt(Matter matter, String name, String recipient);
}
