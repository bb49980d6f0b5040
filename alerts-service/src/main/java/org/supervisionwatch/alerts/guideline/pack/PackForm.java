package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;
import org.supervisionwatch.alerts.guideline.pack.Pack.AppliesTo;

/** A valid document of a pack, with the defaults in its requirements: key by key as it is written. */
record PackForm(
        String pack,
        String version,
        String title,
        @Nullable String jurisdiction,
        String status,
        Period effective,
        String calendar,
        AppliesTo appliesTo,
        List<SourceCitation> sources,
        List<RequirementForm> requirements) {

    /** The document has been validated, so this binding need not be strict. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new JavaTimeModule())
            .build();

    /** @param pack is changed: what is left out is filled in */
    static PackForm of(JsonNode pack) {
        PackSchema.fillIn(pack.path("applies_to"), "/properties/applies_to");
        for (JsonNode requirement : pack.path("requirements")) {
            fillIn((ObjectNode) requirement);
        }
        try {
            return JSON.treeToValue(pack, PackForm.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a pack that keeps its schema cannot be read", impossible);
        }
    }

    private static void fillIn(ObjectNode requirement) {
        for (String key : List.of("counts", "when", "credit", "alerts")) {
            if (!requirement.hasNonNull(key)) {
                requirement.putObject(key);
            }
            PackSchema.fillIn(requirement.path(key), "/$defs/" + key);
        }
        tellWhatEndedShort(requirement);
        PackSchema.fillIn(requirement, "/$defs/shared");
        PackSchema.fillIn(requirement, "/$defs/quantity");
        requirement.path("pauses").forEach(pause -> PackSchema.fillIn(pause, "/$defs/pause"));
        if (requirement.at("/part_time/mode").asText().equals("none")) {
            requirement.putNull("part_time");
        }
        String kind = requirement.path("kind").asText();
        PackSchema.fillIn(requirement.path("part_time"), "/$defs/" + kind + "/properties/part_time");
        requirement.path("when").properties().forEach(condition -> {
            if (condition.getValue().isNumber()) {
                condition.setValue(JSON.valueToTree(
                        NumberRange.exactly(condition.getValue().intValue())));
            }
        });
    }

    /** The alerts may be those of the defaults, which other requirements have too. */
    private static void tellWhatEndedShort(ObjectNode requirement) {
        if (requirement.path("alerts").deepCopy() instanceof ObjectNode alerts && !alerts.hasNonNull("ended_short")) {
            requirement.set("alerts", alerts);
            ArrayNode told = alerts.putArray("ended_short").add("team_lead");
            if (requirement.path("strength").asText().equals("must")) {
                told.add("clinical_lead");
            }
        }
    }

    Pack pack(HolidayCalendars calendars) {
        return new Pack(
                pack,
                version,
                title,
                jurisdiction,
                status,
                effective,
                calendar,
                calendars.named(calendar).orElseThrow(),
                appliesTo,
                sources,
                requirements.stream()
                        .map(each -> each.requirement(origin(each.terms())))
                        .toList(),
                requirements.stream()
                        .map(RequirementForm::terms)
                        .collect(Collectors.toMap(RequirementTerms::id, RequirementTerms::alerts)));
    }

    private RequirementOrigin origin(RequirementTerms terms) {
        List<SourceCitation> cited = terms.sources().stream()
                .flatMap(id -> sources.stream().filter(source -> source.id().equals(id)))
                .toList();
        return new RequirementOrigin(pack, version, terms.id(), terms.strength(), cited, terms.local());
    }
}
