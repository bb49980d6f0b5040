package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place of a document, for checks of documents with whatever other faults: what is missing or of another type is empty or 0.
 *
 * @param pointer from the root of the document
 */
record DocumentPlace(JsonNode node, String pointer) {

    DocumentPlace at(String key) {
        return new DocumentPlace(node.path(key), pointer + "/" + key);
    }

    /** The elements, if it is a list. */
    List<DocumentPlace> each() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(index -> new DocumentPlace(node.path(index), pointer + "/" + index))
                .toList();
    }

    List<String> texts() {
        return node.valueStream().map(JsonNode::asText).toList();
    }

    String text() {
        return node.asText();
    }

    int number() {
        return node.asInt();
    }

    /** Whether there is a value other than null. */
    boolean given() {
        return !node.isMissingNode() && !node.isNull();
    }
}
