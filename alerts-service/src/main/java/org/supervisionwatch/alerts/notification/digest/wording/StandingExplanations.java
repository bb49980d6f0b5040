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

/** Explains a standing in words, from its working and the pack it is based on. */
@ApplicationScoped
public class StandingExplanations {

    private final CatalogueCache packs;
    private final ObjectMapper json;

    StandingExplanations(CatalogueCache packs, ObjectMapper json) {
        this.packs = packs;
        this.json = json;
    }

    /**
     * What is stored of a standing.
     *
     * @param packVersion the version that applies
     * @param lastSession the latest that counts
     * @param patternAssumed whether the working days are not known
     * @param standing the whole standing with its working, as JSON; null if there is none
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

    /**
     * Explains a standing by the pack version that applies, or by the pack in force if that version is unknown.
     *
     * @param today the day in the organisation's zone
     * @throws IllegalStateException if the stored standing is not JSON
     */
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
                requirement.map(it -> minimum(it.counts())).orElse(null));
    }

    /** The least that would count; null if any type would, or if a flag is required that a recipient cannot confirm. */
    private static StandingDetails.@Nullable SessionMinimum minimum(CountingRule counts) {
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
