package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Acceptance cases from a file: each check as a request to {@code POST /evaluations} and the standing expected. */
public record Cases(String name, ObjectNode request, JsonNode expected) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Every check of the file under {@code /guideline}, in order. */
    public static List<Cases> of(String file) {
        List<Cases> cases = new ArrayList<>();
        for (JsonNode each : yaml("/guideline/" + file)) {
            for (JsonNode check : each.path("checks")) {
                String name = "%s %s as of %s #%d"
                        .formatted(
                                each.path("id").asText(),
                                check.path("requirement").asText(),
                                check.path("asOf").asText(),
                                cases.size() + 1);
                cases.add(new Cases(name, request(each, check), check.path("expect")));
            }
        }
        return cases;
    }

    /** What differs between the standing expected and the actual one, key by key; empty if nothing does. */
    public TreeMap<String, String> differences(JsonNode standing) {
        TreeMap<String, String> differences = new TreeMap<>();
        expected.properties().forEach(entry -> {
            JsonNode actual = standing.path(entry.getKey());
            boolean bothAbsent = entry.getValue().isNull() && (actual.isMissingNode() || actual.isNull());
            if (!bothAbsent && !matches(entry.getValue(), actual)) {
                differences.put(entry.getKey(), "expected %s, was %s".formatted(entry.getValue(), actual));
            }
        });
        return differences;
    }

    /** A window may be written as a list of its first and its last day, and of an object some keys may be left out. */
    private static boolean matches(JsonNode expected, JsonNode actual) {
        if (actual.isObject() && expected.isArray()) {
            return expected.path(0).equals(actual.path("from"))
                    && expected.path(1).equals(actual.path("to"));
        }
        return actual.isObject()
                ? expected.properties().stream().allMatch(each -> matches(each.getValue(), actual.path(each.getKey())))
                : same(expected, actual);
    }

    /** Numbers are compared by value, whatever their Java type. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static ObjectNode request(JsonNode each, JsonNode check) {
        ObjectNode request = YAML.createObjectNode();
        request.set("asOf", check.path("asOf"));
        request.set("requirement", check.path("requirement"));
        if (check.has("windowContaining")) {
            request.set("windowContaining", check.path("windowContaining"));
        }
        request.set("guideline", guideline(each.path("pack").asText(), check));
        ObjectNode person = each.path("person").deepCopy();
        check.path("person").properties().forEach(entry -> person.set(entry.getKey(), entry.getValue()));
        request.set("person", person);
        request.set("sessions", check.has("sessions") ? check.path("sessions") : each.path("sessions"));
        return request;
    }

    /** A shipped pack by its id; a pack of the tests, or one with keys of the requirement replaced, as a whole document. */
    private static JsonNode guideline(String pack, JsonNode check) {
        String newest = "/packs/" + pack + "-2026.2.yaml";
        boolean shipped = Cases.class.getResource(newest) != null;
        if (shipped && !check.has("override")) {
            return YAML.getNodeFactory().textNode(pack);
        }
        JsonNode document = yaml(shipped ? newest : "/guideline/" + pack + ".yaml");
        for (JsonNode requirement : document.path("requirements")) {
            if (requirement.path("id").equals(check.path("requirement"))) {
                check.path("override")
                        .properties()
                        .forEach(entry -> ((ObjectNode) requirement).set(entry.getKey(), entry.getValue()));
            }
        }
        return document;
    }

    static JsonNode yaml(String resource) {
        try (InputStream in = Cases.class.getResourceAsStream(resource)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
