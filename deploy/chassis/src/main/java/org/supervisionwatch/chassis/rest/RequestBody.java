package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/**
 * The JSON of a request, of no type yet.
 *
 * @param faults names that an object has twice; the tree holds the last value
 */
public record RequestBody(JsonNode tree, List<Fault> faults) {

    /** A body that was put together here, such as a form. */
    public static RequestBody of(JsonNode tree) {
        return new RequestBody(tree, List.of());
    }

    /**
     * Reads a body.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
     */
    static RequestBody read(InputStream json, ObjectMapper mapper) throws IOException {
        Faults twice = new Faults();
        try (JsonParser parser = mapper.createParser(json).disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
            // A value within the body is followed by more.
            ObjectReader scalars = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            JsonNode tree = parser.nextToken() == null ? MissingNode.getInstance() : value(parser, "", scalars, twice);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "Trailing token");
            }
            return new RequestBody(tree, twice.all());
        }
    }

    private static JsonNode value(JsonParser parser, String pointer, ObjectReader scalars, Faults twice)
            throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String at = pointer + "/" + Faults.escaped(name);
                if (object.has(name)) {
                    twice.add(at, "is given twice");
                }
                parser.nextToken();
                object.set(name, value(parser, at, scalars, twice));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser, pointer + "/" + array.size(), scalars, twice));
            }
            return array;
        }
        return scalars.readTree(parser);
    }
}
