package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * A version of a pack, with or without an organisation's overlay.
 *
 * @param document the document it was read from; must not be modified
 * @param base the version without the overlay
 */
public record PackVersion(
        Pack pack,
        ObjectNode document,
        String base,
        @Nullable Overlay overlay) {}
