package org.supervisionwatch.alerts.notification.digest.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.chassis.text.EnglishText;

/** Explains a standing in words, from its working and the pack it is based on. */
@ApplicationScoped
public class StandingExplanations {

    private final CatalogueCache packs;

    StandingExplanations(CatalogueCache packs) {
        this.packs = packs;
    }

    /**
     * What is stored of a standing.
     *
     * @param packVersion the version that applies
     * @param lastSession the latest that counts
     * @param patternAssumed whether the working days are not known
     * @param standing the whole {@link StoredStanding} as JSON; null if there is none
     */
    public record ExplanationFacts(
            UUID organisationId,
            String pack,
            String packVersion,
            String requirement,
            @Nullable LocalDate lastSession,
            @Nullable LocalDate due,
            @Nullable LocalDate nextBooked,
            List<StandingFlag> flags,
            boolean patternAssumed,
            @Nullable String standing) {}

    /**
     * Explains a standing by the pack version that applies, or by the pack in force if that version is unknown.
     *
     * @param today the day in the organisation's zone
     * @throws IllegalStateException if the stored standing cannot be read
     */
    public StandingDetails of(ExplanationFacts facts, LocalDate today) {
        Optional<Pack> pack = packs.current()
                .byVersion(facts.organisationId(), facts.pack(), facts.packVersion())
                .or(() -> packs.current().byId(facts.pack(), today));
        Optional<Requirement> requirement = pack.flatMap(it -> it.requirement(facts.requirement()));
        StoredStanding standing = facts.standing() == null ? null : StoredStanding.read(facts.standing());
        List<EvaluationStep> working = standing == null ? List.of() : standing.working();
        return new StandingDetails(
                requirement.map(RequirementWording::title).orElse(facts.requirement()),
                requirement.map(it -> it.counts().types()).orElse(Set.of()),
                facts.lastSession(),
                facts.due(),
                facts.nextBooked(),
                standing == null || standing.window() == null ? List.of() : StandingFigures.of(standing, requirement),
                StandingReasons.paused(working, facts.lastSession()),
                facts.flags(),
                facts.patternAssumed(),
                requirement.map(it -> why(it, facts, working)).orElse(""),
                requirement.map(it -> fix(it, working)).orElse(""),
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

    private static String why(Requirement requirement, ExplanationFacts facts, List<EvaluationStep> working) {
        String asked = RequirementWording.sentence(requirement);
        return switch (requirement) {
            case Interval interval ->
                asked + sinceThen(interval, facts) + StandingReasons.ofInterval(working, facts.lastSession());
            case WindowRequirement _ -> asked + StandingReasons.ofWindow(working);
        };
    }

    private static String fix(Requirement requirement, List<EvaluationStep> working) {
        return switch (requirement) {
            case Interval interval -> RequirementWording.fix(interval);
            case WindowRequirement _ -> StandingReasons.fixOfWindow(working);
        };
    }

    private static String sinceThen(Interval interval, ExplanationFacts facts) {
        String since = facts.lastSession() == null
                ? " No session that counts is recorded yet"
                : " The last session that counts was on " + EnglishText.day(facts.lastSession());
        return since
                + (facts.due() == null
                        ? "."
                        : "; the next was due by " + EnglishText.day(facts.due()) + ", with "
                                + EnglishText.count(interval.graceDays(), "day") + " of grace.");
    }
}
