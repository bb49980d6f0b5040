package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/** Checks text for what PostgreSQL cannot store: NUL and half a surrogate pair. */
public final class PostgresText {

    private PostgresText() {}

    /** Why a text cannot be stored, or null. */
    public static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not contain the character NUL";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "must not contain half a surrogate pair";
                }
                i++;
            }
        }
        return null;
    }

    /**
     * The first text or key below a node that cannot be stored. The node's own {@code toString} would not show it: there NUL is escaped.
     *
     * @param pointer of the node
     */
    public static Optional<Fault> firstFault(JsonNode node, String pointer) {
        return faults(node, pointer).findFirst();
    }

    private static Stream<Fault> faults(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return at(pointer, node.textValue());
        }
        return node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(i -> faults(node.get(i), pointer + "/" + i))
                : node.properties().stream().flatMap(field -> ofField(field, pointer));
    }

    private static Stream<Fault> ofField(Map.Entry<String, JsonNode> field, String pointer) {
        return Stream.concat(
                at(pointer, field.getKey()), faults(field.getValue(), pointer + "/" + Faults.escaped(field.getKey())));
    }

    private static Stream<Fault> at(String pointer, String text) {
        String message = fault(text);
        return message == null ? Stream.empty() : Stream.of(new Fault(pointer, message));
    }
}
