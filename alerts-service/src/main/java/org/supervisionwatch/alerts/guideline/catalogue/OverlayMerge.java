package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/**
 * Merges the changes of an overlay into a pack's document. Objects are merged key by key, any other value is replaced as a whole, and
 * null clears a value. Ids, title and sources cannot be changed.
 */
final class OverlayMerge {

    private static final Set<String> KEYS =
            Set.of("effective", "status", "calendar", "applies_to", "defaults", "requirements");
    private static final List<String> FIXED = List.of("id", "kind", "sources");

    private OverlayMerge() {}

    /**
     * Validates the changes themselves, independently of the resulting pack.
     *
     * @param requirements ids of the requirements of all versions of the pack
     */
    static List<Fault> check(JsonNode changes, Set<String> requirements) {
        Faults faults = new Faults();
        refuseUnknown(changes, "/changes", KEYS, faults);
        if (changes.isObject() && changes.isEmpty()) {
            faults.add("/changes", "must change something");
        }
        if (changes.hasNonNull("requirements")) {
            refuseUnknown(changes.path("requirements"), "/changes/requirements", requirements, faults);
        }
        changes.path("requirements").properties().forEach(each -> {
            String pointer = "/changes/requirements/" + Faults.escaped(each.getKey());
            if (!each.getValue().isObject()) {
                faults.add(pointer, "must be an object of changed keys");
            }
            FIXED.stream()
                    .filter(each.getValue()::has)
                    .forEach(key -> faults.add(pointer + "/" + key, "cannot be changed by an overlay"));
        });
        return faults.all();
    }

    private static void refuseUnknown(JsonNode object, String pointer, Set<String> known, Faults faults) {
        if (!object.isObject()) {
            faults.add(pointer, "must be an object");
        }
        object.properties().stream()
                .filter(each -> !known.contains(each.getKey()))
                .forEach(each -> faults.add(
                        pointer + "/" + Faults.escaped(each.getKey()),
                        "unknown key; known are: " + String.join(", ", new TreeSet<>(known))));
    }

    /** The document with the changes, under its own version. Changes to requirements that this version does not have are ignored. */
    static ObjectNode merge(ObjectNode document, JsonNode changes, int revision) {
        ObjectNode result = document.deepCopy();
        for (String key : KEYS) {
            if (changes.has(key) && !key.equals("requirements")) {
                set(result, key, changes.path(key));
            }
        }
        for (JsonNode requirement : result.path("requirements")) {
            JsonNode changedKeys =
                    changes.path("requirements").path(requirement.path("id").asText());
            changedKeys.properties().forEach(each -> set((ObjectNode) requirement, each.getKey(), each.getValue()));
        }
        return result.put(
                "version", "%s+overlay.%d".formatted(document.path("version").asText(), revision));
    }

    private static void set(ObjectNode target, String key, JsonNode value) {
        if (value instanceof ObjectNode changed && target.get(key) instanceof ObjectNode current) {
            changed.properties().forEach(each -> set(current, each.getKey(), each.getValue()));
        } else {
            target.set(key, value.deepCopy());
        }
    }

    /** Attributes a fault of the result to the changed key that caused it, as far as it can be determined. */
    static Fault atChangedKey(Fault fault, JsonNode result, JsonNode changes) {
        List<String> path = new ArrayList<>(
                Arrays.asList(fault.pointer().replaceFirst("^/", "").split("/", -1)));
        if (path.size() > 1 && path.getFirst().equals("requirements")) {
            path.set(
                    1,
                    Faults.escaped(
                            result.at("/requirements/" + path.get(1) + "/id").asText()));
        }
        String changed = deepest(path, changes);
        if (changed.isEmpty() && path.size() > 2) {
            changed = deepest(List.of("defaults", path.get(2)), changes);
        }
        return new Fault("/changes" + changed, "%s (%s of the result)".formatted(fault.message(), fault.pointer()));
    }

    /** The longest part of the path that the changes contain; empty if it is neither a value nor below a requirement. */
    private static String deepest(List<String> path, JsonNode changes) {
        StringBuilder pointer = new StringBuilder();
        for (String key : path) {
            if (changes.at(pointer + "/" + key).isMissingNode()) {
                break;
            }
            pointer.append('/').append(key);
        }
        boolean specific = changes.at(pointer.toString()).isValueNode()
                || pointer.chars().filter(c -> c == '/').count() > 1;
        return specific ? pointer.toString() : "";
    }
}
