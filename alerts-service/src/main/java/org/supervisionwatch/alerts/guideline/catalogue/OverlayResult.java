package org.supervisionwatch.alerts.guideline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;

/** The outcome of a decision to set or remove an overlay. */
public sealed interface OverlayResult {

    /** @param created whether there was no overlay before */
    record OverlayDecided(boolean created) implements OverlayResult {}

    /** The decision was identical to the one in force. */
    record OverlayUnchanged() implements OverlayResult {}

    record OverlayOfUnknownPack() implements OverlayResult {}

    /** The overlay in force is not the expected one. @param inForce null if there is none */
    record OverlayStale(@Nullable Overlay inForce) implements OverlayResult {}

    /** @param faults by JSON pointer into the request */
    record OverlayRefused(List<Fault> faults) implements OverlayResult {}
}
