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
import org.supervisionwatch.alerts.roster.facts.EmployingOrganisation;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliedPack;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** What the day on which a draft goes live does to one person: as rule 15 has it, nobody is late for the time before. Pure. */
public final class GoLive {

    private final PersonFacts facts;
    private final LocalDate day;
    private final String pack;
    private final CachingEvaluator verdicts;

    private GoLive(PersonFacts facts, WhatIfQuestion question) {
        this.facts = facts;
        this.day = question.liveOn();
        this.pack = question.draft().id();
        this.verdicts = new CachingEvaluator(facts);
    }

    /** Where she stands on the day, under the pack in force and under the draft, requirement by requirement. */
    public static List<GoLiveChange> of(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues sides, WhatIfQuestion question) {
        return new GoLive(facts, question).turns(stored, sides);
    }

    private List<GoLiveChange> turns(List<RuleInForce> stored, ComparedCatalogues sides) {
        PacksInForce current = PacksInForce.of(facts.employer().id(), sides.current());
        PacksInForce live = PacksInForce.of(facts.employer().id(), sides.live());
        List<RequirementCheck> asked = askings(current);
        Map<StandingSubject, RuleInForce> until = decide(current, stored, asked, lastDecisionOn(stored));
        List<RequirementCheck> asks = askings(live);
        Map<StandingSubject, RuleInForce> from = decide(live, carriedOver(until, asked, asks), asks, day);
        Map<StandingSubject, PlacedStanding> before = placed(asked, until);
        Map<StandingSubject, PlacedStanding> after = placed(asks, from);
        Set<StandingSubject> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        return subjects.stream()
                .map(subject -> turn(subject, before.get(subject), after.get(subject)))
                .toList();
    }

    /** @param teamId of the post on the day */
    private record PlacedStanding(UUID teamId, Standing standing) {}

    private static GoLiveChange turn(
            StandingSubject subject, @Nullable PlacedStanding before, @Nullable PlacedStanding after) {
        PlacedStanding either = after == null ? before : after;
        if (either == null) {
            throw new IllegalStateException("nobody is placed for nothing");
        }
        return new GoLiveChange(
                subject,
                either.teamId(),
                before == null ? null : before.standing(),
                after == null ? null : after.standing());
    }

    /** A requirement that stays as it is has not changed, whatever version of the pack it stands in. */
    private static List<RuleInForce> carriedOver(
            Map<StandingSubject, RuleInForce> rules, List<RequirementCheck> before, List<RequirementCheck> after) {
        Map<StandingSubject, RuleInForce> carried = new HashMap<>(rules);
        Map<StandingSubject, RequirementCheck> asked =
                before.stream().collect(Collectors.toMap(RequirementCheck::subject, Function.identity()));
        for (RequirementCheck asking : after) {
            RequirementCheck same = asked.get(asking.subject());
            if (same != null && CachingEvaluator.sameContent(same, asking)) {
                String version = asking.seat().pack().version();
                carried.computeIfPresent(asking.subject(), (_, rule) -> under(version, rule));
            }
        }
        return List.copyOf(carried.values());
    }

    private static RuleInForce under(String version, RuleInForce rule) {
        return new RuleInForce(rule.subject(), version, rule.asked(), rule.appliesFrom(), rule.decidedOn());
    }

    /** Of all packs: a rule of one may give way to a rule of another. */
    private List<RequirementCheck> askings(PacksInForce guidelines) {
        return AppliedPack.of(facts, day, guidelines).stream()
                .flatMap(seat -> seat.pack().requirements().stream()
                        .map(requirement -> RequirementCheck.of(facts, seat, requirement, day)))
                .toList();
    }

    private static @Nullable LocalDate lastDecisionOn(List<RuleInForce> stored) {
        return stored.stream()
                .map(RuleInForce::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param lastSeenOn on the day itself everybody has been seen before: what the draft brings is news */
    private Map<StandingSubject, RuleInForce> decide(
            PacksInForce guidelines,
            List<RuleInForce> before,
            List<RequirementCheck> askings,
            @Nullable LocalDate lastSeenOn) {
        EmployingOrganisation employer = facts.employer();
        AppliesFrom appliesFrom =
                new AppliesFrom(guidelines, employer.monitoredFrom(), facts.sessions(), day, lastSeenOn);
        return appliesFrom.decide(before, askings);
    }

    private Map<StandingSubject, PlacedStanding> placed(
            List<RequirementCheck> askings, Map<StandingSubject, RuleInForce> rules) {
        return askings.stream()
                .filter(asking -> asking.seat().pack().id().equals(pack))
                .collect(Collectors.toMap(
                        RequirementCheck::subject,
                        asking -> new PlacedStanding(asking.seat().post().teamOn(day), standing(asking, rules)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Standing standing(RequirementCheck asking, Map<StandingSubject, RuleInForce> rules) {
        RuleInForce rule = rules.get(asking.subject());
        PersonInPost person = asking.person().appliesFrom(rule == null ? null : rule.appliesFrom());
        return verdicts.of(asking, person, day);
    }
}
