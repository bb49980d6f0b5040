package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A key left out leaves the value, null clears it, anything else replaces it whole: lists and objects are not merged. */
public final class MergePatch {

    private MergePatch() {}

    /** @return a new object; the keys of {@code current} first */
    public static ObjectNode over(ObjectNode current, ObjectNode incoming) {
        ObjectNode merged = current.objectNode();
        merged.setAll(current);
        merged.setAll(incoming);
        return merged;
    }
}
