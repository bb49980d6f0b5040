package org.supervisionwatch.alerts.notification.digest.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;

/** Turns a standing into the words of an entry, with the pack it rests on. */
@ApplicationScoped
public class StandingExplanations {

    private final CatalogueCache packs;
    private final ObjectMapper json;

    StandingExplanations(CatalogueCache packs, ObjectMapper json) {
        this.packs = packs;
        this.json = json;
    }

    /**
     * What a standing says.
     *
     * @param packVersion the version that governs
     * @param lastSession the latest that counts
     * @param patternAssumed whether nobody knows the working days
     * @param standing the whole of it with its working, as JSON
     */
    public record ExplanationFacts(
            UUID organisationId,
            String pack,
            String packVersion,
            String requirement,
            @Nullable LocalDate lastSession,
            @Nullable LocalDate due,
            @Nullable LocalDate nextBooked,
            List<String> flags,
            boolean patternAssumed,
            @Nullable String standing) {}

    public StandingDetails of(ExplanationFacts facts, LocalDate today) {
        Optional<Pack> pack = packs.current()
                .byVersion(facts.organisationId(), facts.pack(), facts.packVersion())
                .or(() -> packs.current().byId(facts.pack(), today));
        Optional<Requirement> requirement = pack.flatMap(it -> it.requirement(facts.requirement()));
        List<String> flags = new ArrayList<>(facts.flags());
        if (facts.patternAssumed()) {
            flags.add("pattern_assumed");
        }
        JsonNode standing = standing(facts);
        return new StandingDetails(
                requirement.map(RequirementWording::title).orElse(facts.requirement()),
                requirement.map(it -> it.counts().types()).orElse(Set.of()),
                facts.lastSession(),
                facts.due(),
                facts.nextBooked(),
                standing.has("window") ? StandingFigures.of(standing) : List.of(),
                StandingReasons.paused(standing, facts.lastSession()),
                flags,
                requirement.map(it -> why(it, facts, standing)).orElse(""),
                requirement.map(it -> fix(it, standing)).orElse(""),
                pack.map(RequirementWording::guideline).orElse(facts.pack()),
                requirement.map(it -> sitting(it.counts())).orElse(null));
    }

    /** The least that would count; none if any type would, or if it must carry a flag that nobody can assert. */
    private static StandingDetails.@Nullable SessionMinimum sitting(CountingRule counts) {
        if (counts.types().isEmpty() || !counts.flags().isEmpty()) {
            return null;
        }
        String type = counts.types().stream().sorted().findFirst().orElseThrow();
        String form = counts.forms().stream()
                .sorted()
                .findFirst()
                .orElse(SessionFormat.INDIVIDUAL)
                .name();
        return new StandingDetails.SessionMinimum(
                type, form.toLowerCase(Locale.ROOT), Math.max(1, counts.minMinutes()));
    }

    private static String why(Requirement requirement, ExplanationFacts facts, JsonNode standing) {
        String asked = RequirementWording.sentence(requirement);
        return switch (requirement) {
            case Interval interval ->
                asked + sinceThen(interval, facts) + StandingReasons.ofInterval(standing, facts.lastSession());
            case WindowRequirement _ -> asked + StandingReasons.ofWindow(standing);
        };
    }

    private static String fix(Requirement requirement, JsonNode standing) {
        return switch (requirement) {
            case Interval interval -> RequirementWording.fix(interval);
            case WindowRequirement _ -> StandingReasons.fixOfWindow(standing);
        };
    }

    private static String sinceThen(Interval interval, ExplanationFacts facts) {
        String since = facts.lastSession() == null
                ? " No session that counts is recorded yet"
                : " The last session that counts was on " + DigestWording.day(facts.lastSession());
        return since
                + (facts.due() == null
                        ? "."
                        : "; the next was due by " + DigestWording.day(facts.due()) + ", with "
                                + DigestWording.count(interval.graceDays(), "day") + " of grace.");
    }

    private JsonNode standing(ExplanationFacts facts) {
        try {
            return facts.standing() == null ? json.createObjectNode() : json.readTree(facts.standing());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored standing is not JSON", impossible);
        }
    }
}
