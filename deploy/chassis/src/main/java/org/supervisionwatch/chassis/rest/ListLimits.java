package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Cuts lists and maps that are longer than their {@link Size} allows to one more than that: they are refused all the same, but nobody
 * looks for faults in a million elements.
 */
final class ListLimits {

    private ListLimits() {}

    /** @param type as which the body is to be read */
    static void apply(JsonNode body, Type type) {
        if (type instanceof Class<?> request && request.isRecord()) {
            for (RecordField field : RecordField.of(request)) {
                JsonNode value = body.path(field.name());
                if (field.size() != null && value.size() > field.size().max()) {
                    cut(value, field.size().max() + 1);
                }
                apply(value, field.type());
            }
        } else if (type instanceof ParameterizedType list) {
            Type[] arguments = list.getActualTypeArguments();
            body.forEach(element -> apply(element, arguments[arguments.length - 1]));
        }
    }

    private static void cut(JsonNode tooLong, int length) {
        switch (tooLong) {
            case ArrayNode list -> {
                while (list.size() > length) {
                    list.remove(list.size() - 1);
                }
            }
            case ObjectNode map ->
                map.retain(map.propertyStream()
                        .limit(length)
                        .map(Map.Entry::getKey)
                        .toList());
            default -> {}
        }
    }
}
