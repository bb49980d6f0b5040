package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in plain English what a JSON Schema refuses. A rule of the schema may say it itself under {@link #OWN}, for all of its keywords
 * or by keyword; otherwise the wording follows from what the rule allows. A key that is null is said to be missing.
 */
record SchemaWording(JsonNode schema) {

    /** The keyword under which a rule says it itself. */
    static final String OWN = "errorMessage";

    private static final String REQUIRED = "required";

    String pointer(Error error) {
        NodePath at = error.getInstanceLocation();
        return (error.getProperty() == null ? at : at.append(error.getProperty())).toString();
    }

    String message(Error error) {
        JsonNode rule =
                schema.at(error.getSchemaLocation().getFragment().getParent().toString());
        return switch (error.getKeyword()) {
            case REQUIRED -> missing(rule.path("properties").path(error.getProperty()));
            case "additionalProperties" ->
                "unknown key; known are: "
                        + listed(rule.path("properties").properties().stream().map(Map.Entry::getKey));
            default -> isNullKey(error) ? missing(rule) : refusal(rule, error);
        };
    }

    private static boolean isNullKey(Error error) {
        NodePath at = error.getInstanceLocation();
        return error.getInstanceNode().isNull() && at.getElement(at.getNameCount() - 1) instanceof String;
    }

    private static String missing(JsonNode rule) {
        return rule.path(OWN).path(REQUIRED).asText("is required");
    }

    private static String refusal(JsonNode rule, Error error) {
        JsonNode own = rule.path(OWN);
        JsonNode ofKeyword = own.path(error.getKeyword());
        if (ofKeyword.isTextual() && error.getKeyword().equals("pattern")) {
            return "\"%s\" %s".formatted(error.getInstanceNode().textValue(), ofKeyword.textValue());
        }
        return own.isTextual() ? own.textValue() : ofKeyword.asText(allowed(rule));
    }

    private static String allowed(JsonNode rule) {
        if (rule.has("enum")) {
            return "must be one of: "
                    + listed(rule.path("enum")
                            .valueStream()
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::textValue));
        }
        JsonNode type = rule.path("type");
        return switch ((type.isArray() ? type.path(0) : type).asText()) {
            case "object" -> "must be an object";
            case "array" -> "must be a list";
            case "boolean" -> "must be true or false";
            case "integer" ->
                "must be a whole number from %s to %s".formatted(rule.path("minimum"), rule.path("maximum"));
            case "number" -> "must be a number above 0, at most 100000";
            default -> "must be text; in YAML, put quotes around it";
        };
    }

    private static String listed(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }
}
