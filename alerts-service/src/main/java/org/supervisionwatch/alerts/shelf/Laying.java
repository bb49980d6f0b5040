package org.supervisionwatch.alerts.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of laying an overlay, or of taking it off. */
public sealed interface Laying {

    /** @param created there was none before */
    record Decided(boolean created) implements Laying {}

    /** It was decided so already. */
    record Same() implements Laying {}

    record NoSuchPack() implements Laying {}

    /** @param inForce the overlay there is meanwhile, or still; null: none */
    record Stale(@Nullable Overlay inForce) implements Laying {}

    /** @param faults by JSON pointer into the request */
    record Refused(List<Fault> faults) implements Laying {}
}
