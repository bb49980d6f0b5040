package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of laying an overlay, or of taking it off. */
public sealed interface OverlayResult {

    /** @param created there was none before */
    record OverlayDecided(boolean created) implements OverlayResult {}

    /** It was decided so already. */
    record OverlayUnchanged() implements OverlayResult {}

    record OverlayOfUnknownPack() implements OverlayResult {}

    /** @param inForce the overlay there is meanwhile, or still; null: none */
    record OverlayStale(@Nullable Overlay inForce) implements OverlayResult {}

    /** @param faults by JSON pointer into the request */
    record OverlayRefused(List<Fault> faults) implements OverlayResult {}
}
