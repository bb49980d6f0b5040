package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliedPack;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.WhatWasKnown;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** Calculates what changes for one person on the day a draft goes live. By guideline rule 15, nobody is late for the time before. Pure. */
public final class GoLive {

    private final PersonFacts facts;
    private final LocalDate day;
    private final String pack;
    private final CachingEvaluator evaluator;

    private GoLive(PersonFacts facts, WhatIfQuestion question) {
        this.facts = facts;
        this.day = question.liveOn();
        this.pack = question.draft().id();
        this.evaluator = new CachingEvaluator(facts);
    }

    /** The standings of the person on the day under the pack in force and under the draft, by requirement. */
    public static List<GoLiveChange> of(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues catalogues, WhatIfQuestion question) {
        return new GoLive(facts, question).changes(stored, catalogues);
    }

    private List<GoLiveChange> changes(List<RuleInForce> stored, ComparedCatalogues catalogues) {
        PacksInForce current = PacksInForce.of(facts.employer().id(), catalogues.current());
        PacksInForce live = PacksInForce.of(facts.employer().id(), catalogues.live());
        List<RequirementCheck> currentChecks = checksUnder(current);
        Map<StandingSubject, RuleInForce> rulesBefore = decide(current, stored, currentChecks, lastKnown(stored));
        List<RequirementCheck> draftChecks = checksUnder(live);
        Map<StandingSubject, RuleInForce> rulesAfter = decide(
                live,
                carriedOver(rulesBefore, currentChecks, draftChecks),
                draftChecks,
                WhatWasKnown.everythingOn(day));
        Map<StandingSubject, PlacedStanding> before = standings(currentChecks, rulesBefore);
        Map<StandingSubject, PlacedStanding> after = standings(draftChecks, rulesAfter);
        Set<StandingSubject> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        return subjects.stream()
                .map(subject -> change(subject, before.get(subject), after.get(subject)))
                .toList();
    }

    /** @param teamId team of the post on the day */
    private record PlacedStanding(UUID teamId, Standing standing) {}

    private static GoLiveChange change(
            StandingSubject subject, @Nullable PlacedStanding before, @Nullable PlacedStanding after) {
        PlacedStanding either = after == null ? before : after;
        if (either == null) {
            throw new IllegalStateException("subject has neither a current nor a draft standing");
        }
        return new GoLiveChange(
                subject,
                either.teamId(),
                before == null ? null : before.standing(),
                after == null ? null : after.standing());
    }

    /** Carries over the rules of requirements whose content is the same in both versions, so that they do not count as changed. */
    private static List<RuleInForce> carriedOver(
            Map<StandingSubject, RuleInForce> rules, List<RequirementCheck> before, List<RequirementCheck> after) {
        Map<StandingSubject, RuleInForce> carried = new HashMap<>(rules);
        Map<StandingSubject, RequirementCheck> asked =
                before.stream().collect(Collectors.toMap(RequirementCheck::subject, Function.identity()));
        for (RequirementCheck check : after) {
            RequirementCheck same = asked.get(check.subject());
            if (same != null && CachingEvaluator.sameContent(same, check)) {
                String version = check.appliedPack().pack().version();
                carried.computeIfPresent(check.subject(), (_, rule) -> withVersion(version, rule));
            }
        }
        return List.copyOf(carried.values());
    }

    private static RuleInForce withVersion(String version, RuleInForce rule) {
        return new RuleInForce(rule.subject(), version, null, true, rule.appliesFrom(), rule.decidedOn());
    }

    /** The checks of all packs, because a rule of one pack may replace a rule of another. */
    private List<RequirementCheck> checksUnder(PacksInForce packsInForce) {
        return AppliedPack.of(facts, day, packsInForce).stream()
                .flatMap(appliedPack -> RequirementCheck.allOf(facts, appliedPack, day))
                .toList();
    }

    private static WhatWasKnown lastKnown(List<RuleInForce> stored) {
        return stored.stream()
                .map(RuleInForce::decidedOn)
                .max(Comparator.naturalOrder())
                .map(WhatWasKnown::everythingOn)
                .orElse(WhatWasKnown.NOTHING);
    }

    /** @param known until the last evaluation; for the draft until the day itself, so that its rules count as new on that day */
    private Map<StandingSubject, RuleInForce> decide(
            PacksInForce packsInForce, List<RuleInForce> before, List<RequirementCheck> checks, WhatWasKnown known) {
        LocalDate monitoredFrom = facts.employer().monitoredFrom();
        return AppliesFrom.asked(
                new AppliesFrom(packsInForce, monitoredFrom, facts.sessions(), day, known).decide(before, checks));
    }

    private Map<StandingSubject, PlacedStanding> standings(
            List<RequirementCheck> checks, Map<StandingSubject, RuleInForce> rules) {
        return checks.stream()
                .filter(check -> check.appliedPack().pack().id().equals(pack))
                .collect(Collectors.toMap(
                        RequirementCheck::subject,
                        check -> new PlacedStanding(check.appliedPack().teamId(), standing(check, rules)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Standing standing(RequirementCheck check, Map<StandingSubject, RuleInForce> rules) {
        RuleInForce rule = rules.get(check.subject());
        PersonInPost person = check.person().appliesFrom(rule == null ? null : rule.appliesFrom());
        return evaluator.evaluate(check, person, day);
    }
}
