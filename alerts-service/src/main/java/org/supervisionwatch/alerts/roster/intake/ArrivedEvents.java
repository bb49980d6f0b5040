package org.supervisionwatch.alerts.roster.intake;

import java.util.List;
import java.util.Objects;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** News without its envelopes. */
final class ArrivedEvents {

    private ArrivedEvents() {}

    /** The new states; erased keys have none. */
    static <E> List<E> states(List<VersionedEvent<E>> news) {
        return news.stream().map(VersionedEvent::event).filter(Objects::nonNull).toList();
    }
}
