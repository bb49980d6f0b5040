package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.DocumentFields;
import org.supervisionwatch.chassis.problem.Fault;

/**
 * Lays changed keys over a pack's document. Objects are changed key by key, anything else is replaced whole, and null clears. What a
 * pack is called and what it rests on cannot be changed.
 */
final class OverlayMerge {

    private static final Set<String> KEYS =
            Set.of("effective", "status", "calendar", "applies_to", "defaults", "requirements");
    private static final List<String> FIXED = List.of("id", "kind", "sources");

    private OverlayMerge() {}

    /**
     * What is wrong with the changes themselves, whatever they make of the pack.
     *
     * @param requirements the ids of all requirements of all versions of the pack
     */
    static void check(JsonNode changes, Set<String> requirements, DocumentFaults faults) {
        DocumentFields fields = DocumentFields.of(changes, "/changes", faults, KEYS);
        if (changes.isObject() && changes.isEmpty()) {
            faults.add("/changes", "must change something");
        }
        DocumentFields byId = fields.object("requirements", requirements);
        for (String id : new TreeSet<>(requirements)) {
            if (!byId.mentions(id)) {
                continue;
            }
            if (!byId.raw(id).isObject()) {
                faults.add(byId.at(id), "must be an object of changed keys");
            }
            FIXED.stream()
                    .filter(byId.raw(id)::has)
                    .forEach(key -> faults.add(byId.at(id) + "/" + key, "cannot be changed by an overlay"));
        }
    }

    /** The document with the changes, under a version of its own. Requirements that this version does not have are passed over. */
    static ObjectNode over(ObjectNode document, JsonNode changes, int revision) {
        ObjectNode result = document.deepCopy();
        for (String key : KEYS) {
            if (changes.has(key) && !key.equals("requirements")) {
                set(result, key, changes.path(key));
            }
        }
        for (JsonNode requirement : result.path("requirements")) {
            JsonNode its =
                    changes.path("requirements").path(requirement.path("id").asText());
            its.properties().forEach(each -> set((ObjectNode) requirement, each.getKey(), each.getValue()));
        }
        return result.put(
                "version", "%s+overlay.%d".formatted(document.path("version").asText(), revision));
    }

    private static void set(ObjectNode target, String key, JsonNode value) {
        if (value instanceof ObjectNode changed && target.get(key) instanceof ObjectNode held) {
            changed.properties().forEach(each -> set(held, each.getKey(), each.getValue()));
        } else {
            target.set(key, value.deepCopy());
        }
    }

    /** A fault of the result, at the changed key that brought it about, as far as one can be named. */
    static Fault blamed(Fault fault, JsonNode result, JsonNode changes) {
        List<String> path = new ArrayList<>(
                Arrays.asList(fault.pointer().replaceFirst("^/", "").split("/", -1)));
        if (path.size() > 1 && path.getFirst().equals("requirements")) {
            path.set(
                    1, escaped(result.at("/requirements/" + path.get(1) + "/id").asText()));
        }
        String changed = deepest(path, changes);
        if (changed.isEmpty() && path.size() > 2) {
            changed = deepest(List.of("defaults", path.get(2)), changes);
        }
        return new Fault("/changes" + changed, "%s (%s of the result)".formatted(fault.message(), fault.pointer()));
    }

    /** As far along the path as something is changed; empty if that is not the key of a value or of a requirement. */
    private static String deepest(List<String> path, JsonNode changes) {
        StringBuilder pointer = new StringBuilder();
        for (String key : path) {
            if (changes.at(pointer + "/" + key).isMissingNode()) {
                break;
            }
            pointer.append('/').append(key);
        }
        boolean tells = changes.at(pointer.toString()).isValueNode()
                || pointer.chars().filter(c -> c == '/').count() > 1;
        return tells ? pointer.toString() : "";
    }

    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
