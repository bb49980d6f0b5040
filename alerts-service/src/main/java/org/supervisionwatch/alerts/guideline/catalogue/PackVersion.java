package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * A version of a pack, as it is or with an organisation's overlay.
 *
 * @param document the whole it was read from; not to be changed
 * @param base the version under the overlay; the pack's own without one
 */
public record PackVersion(
        Pack pack,
        ObjectNode document,
        String base,
        @Nullable Overlay overlay) {}
