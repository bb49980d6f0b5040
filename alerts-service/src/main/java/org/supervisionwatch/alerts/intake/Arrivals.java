package org.supervisionwatch.alerts.intake;

import java.util.List;
import java.util.Objects;
import org.supervisionwatch.chassis.intake.Arrival;

/** News without its envelopes. */
final class Arrivals {

    private Arrivals() {}

    /** The new states; erased keys have none. */
    static <E> List<E> states(List<Arrival<E>> news) {
        return news.stream().map(Arrival::event).filter(Objects::nonNull).toList();
    }
}
