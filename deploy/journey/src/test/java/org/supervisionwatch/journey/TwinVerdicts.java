package org.supervisionwatch.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.naive.Answer;
import org.supervisionwatch.alerts.guideline.engine.naive.GivenFacts;
import org.supervisionwatch.alerts.guideline.engine.naive.NaiveEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** What the naive evaluator, which knows only what the doors show, says of everybody, beside the standings of the product. */
final class TwinVerdicts {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** What a standing says; the days since a session, and the working, follow from these. */
    private static final List<String> FIELDS = List.of(
            "state",
            "since",
            "due",
            "dueRaw",
            "dueSoonFrom",
            "belowFrom",
            "finalOn",
            "emailOn",
            "escalateOn",
            "anchor",
            "shiftsSince",
            "returned",
            "capped",
            "nextBooked",
            "window",
            "credited",
            "booked",
            "required",
            "progress",
            "previous",
            "flags");

    private final FactsReadBack facts;
    private final LocalDate today;
    private final List<Pack> packs;

    TwinVerdicts(FactsReadBack facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        PackCatalogue shipped = PackCatalogue.shipped();
        this.packs = shipped.all().stream()
                .map(Pack::id)
                .distinct()
                .map(id -> shipped.byId(id, today).orElseThrow())
                .toList();
    }

    /** What somebody's standings say otherwise, by rule and field. */
    Map<String, String> differences(String number, JsonNode shown) {
        Map<String, String> differences = new TreeMap<>();
        Map<String, JsonNode> product = standings(shown);
        for (Pack pack : packs) {
            for (Requirement requirement : pack.requirements()) {
                String rule = pack.id() + " " + requirement.id();
                JsonNode standing = product.getOrDefault(rule, JSON.createObjectNode());
                Map<String, String> told = verdict(standing.path("standing"));
                verdict(number, pack, requirement, standing.path("appliesFrom")).forEach((field, said) -> {
                    if (!said.equals(told.get(field))) {
                        differences.put(
                                "%s %s %s".formatted(number, rule, field),
                                "twin %s, product %s".formatted(said, told.get(field)));
                    }
                });
            }
        }
        return differences;
    }

    private static Map<String, JsonNode> standings(JsonNode shown) {
        Map<String, JsonNode> all = new TreeMap<>();
        shown.path("standings").forEach(each -> {
            String rule = each.path("pack").asText() + " "
                    + each.path("standing").path("requirement").asText();
            if (all.put(rule, each) != null) {
                throw new AssertionError("two standings of " + rule);
            }
        });
        return all;
    }

    private Map<String, String> verdict(String number, Pack pack, Requirement requirement, JsonNode appliesFrom) {
        Set<String> memberships = facts.memberships(number);
        boolean member = !Collections.disjoint(pack.appliesTo().memberships(), memberships);
        Predicate<JsonNode> under = period ->
                member || pack.appliesTo().roles().contains(period.path("role").asText());
        boolean governs = facts.assignments(number).valueStream().anyMatch(under);
        ObjectNode person = governs
                ? facts.person(number, today, under, requirement.counts().types(), pack.holidays()::contains)
                : null;
        if (person == null) {
            return Map.of("state", "NOT_APPLICABLE");
        }
        person.put("appliesFrom", appliesFrom.textValue());
        GivenFacts given = GivenFacts.of(person, facts.sessions(number, today));
        return verdict(shape(
                NaiveEngine.evaluate(requirement, given.person(), given.sessions(), today, null, pack.holidays())));
    }

    private static JsonNode shape(Answer answer) {
        ObjectNode standing = JSON.valueToTree(answer);
        standing.setAll((ObjectNode) standing.path("dates"));
        if (answer.window() != null) {
            standing.set("finalOn", standing.path("belowFrom"));
        }
        standing.set(
                "flags",
                JSON.valueToTree(answer.flags().stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                        .toList()));
        return standing;
    }

    private static Map<String, String> verdict(JsonNode standing) {
        Map<String, String> verdict = new TreeMap<>();
        if (standing.isMissingNode()) {
            verdict.put("state", "NOT_APPLICABLE");
        } else {
            FIELDS.forEach(field -> verdict.put(field, text(standing.path(field))));
        }
        return verdict;
    }

    /** Whatever is not known, or nothing, is empty; numbers are compared by value. */
    private static String text(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            return node.valueStream().map(TwinVerdicts::text).sorted().collect(Collectors.joining(" "));
        }
        return node.isObject()
                ? node.properties().stream()
                        .filter(each -> !each.getValue().isNull())
                        .map(each -> each.getKey() + " " + text(each.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                : node.isNull() ? "" : node.asText();
    }
}
