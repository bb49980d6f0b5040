package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A shallow merge patch: a missing key keeps the value, null clears it, any other value replaces it. Unlike RFC 7396, nested objects are
 * not merged.
 */
public final class MergePatch {

    private MergePatch() {}

    /** @return a new object; the keys of {@code current} first */
    public static ObjectNode apply(ObjectNode current, ObjectNode incoming) {
        ObjectNode merged = current.objectNode();
        merged.setAll(current);
        merged.setAll(incoming);
        return merged;
    }
}
