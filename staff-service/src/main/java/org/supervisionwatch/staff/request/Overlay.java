package org.supervisionwatch.staff.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.supervisionwatch.chassis.rest.Merge;

/** Lays a request over what is held: a key left out leaves the value, null clears it, a list that is present replaces the list. */
@Singleton
public class Overlay {

    private final ObjectMapper json;

    Overlay(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param held what is held, in the shape of the request
     * @throws JsonProcessingException if a field is unknown or of the wrong type; it carries the path
     */
    @SuppressWarnings("unchecked")
    public <R extends Record> R over(R held, ObjectNode body) throws JsonProcessingException {
        ObjectNode whole = Merge.over(json.valueToTree(held), body);
        return (R) json.treeToValue(whole, held.getClass());
    }
}
