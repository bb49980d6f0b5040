package org.supervisionwatch.alerts.shelf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.pack.Pack;

/**
 * A version of a pack, as it is or with an organisation's overlay.
 *
 * @param document the whole it was read from; not to be changed
 * @param base the version under the overlay; the pack's own without one
 */
public record Edition(
        Pack pack,
        ObjectNode document,
        String base,
        @Nullable Overlay overlay) {}
