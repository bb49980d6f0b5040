package org.supervisionwatch.alerts.roster.intake;

import java.util.List;
import java.util.Objects;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** The states in a batch of events. */
final class ArrivedEvents {

    private ArrivedEvents() {}

    /** The new states in a batch; an erased key has none. */
    static <E> List<E> states(List<VersionedEvent<E>> events) {
        return events.stream()
                .map(VersionedEvent::event)
                .filter(Objects::nonNull)
                .toList();
    }
}
