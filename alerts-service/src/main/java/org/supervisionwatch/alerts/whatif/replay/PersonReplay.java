package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliedPack;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/**
 * Replays a past period for one person under one pack, stepping from each day on which anything changes to the next. It uses the facts
 * of today, but of sessions only what was known on each day. Pure.
 */
public final class PersonReplay {

    private final PersonFacts facts;
    private final PackCatalogue catalogue;
    private final PacksInForce packsInForce;
    private final CachingEvaluator evaluator;
    private final AppliesFromTracker appliesFromTracker;
    private final BelowPeriodBuilder periods = new BelowPeriodBuilder();
    private final Map<StandingSubject, RequirementCheck> checks = new LinkedHashMap<>();
    private final Map<StandingSubject, ReplayedStanding> latest = new HashMap<>();
    private LocalDate nextRosterChange = LocalDate.MIN;

    /** @param stored the stored decisions from which day the rules apply to the person */
    public PersonReplay(
            PersonFacts facts, List<RuleInForce> stored, PackCatalogue catalogue, CachingEvaluator evaluator) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.packsInForce = PacksInForce.of(facts.employer().id(), catalogue);
        this.evaluator = evaluator;
        this.appliesFromTracker = new AppliesFromTracker(facts, stored, packsInForce);
    }

    /** A standing, with the day from which the rule applied. */
    private record ReplayedStanding(@Nullable LocalDate appliesFrom, Standing standing) {

        boolean isValidOn(LocalDate day, @Nullable LocalDate nowAppliesFrom) {
            return day.isBefore(standing.nextChange()) && Objects.equals(appliesFrom, nowAppliesFrom);
        }
    }

    /** The periods below guideline within the period of the question. */
    public List<BelowPeriod> through(WhatIfQuestion question) {
        LocalDate day = question.from().minusDays(1);
        while (!day.isAfter(question.to())) {
            day = advance(day, question.draft().id());
        }
        return periods.from(question.from());
    }

    /** @return the next day on which anything may differ */
    private LocalDate advance(LocalDate day, String pack) {
        if (day.isBefore(nextRosterChange)) {
            checks.replaceAll((subject, check) -> recheck(check, day));
        } else {
            reapplyPacks(day, pack);
        }
        appliesFromTracker.record(day, List.copyOf(checks.values()));
        checks.values().forEach(check -> evaluate(check, day));
        periods.endAllExcept(checks.keySet(), day);
        return latest.values().stream()
                .map(each -> each.standing().nextChange())
                .reduce(nextRosterChange, PersonReplay::earlier);
    }

    /** When post, role, team or pack changes, the packs are applied afresh. */
    private void reapplyPacks(LocalDate day, String pack) {
        checks.clear();
        latest.clear();
        for (AppliedPack appliedPack : AppliedPack.of(facts, day, packsInForce)) {
            if (appliedPack.pack().id().equals(pack)) {
                RequirementCheck.allOf(facts, appliedPack, day).forEach(check -> checks.put(check.subject(), check));
            }
        }
        nextRosterChange = Stream.concat(
                        facts.turnsAfter(day),
                        catalogue.turnsAfter(facts.employer().id(), day))
                .reduce(LocalDate.MAX, PersonReplay::earlier);
    }

    /** Rebuilds a check once its standing expires, because a condition may have changed. */
    private RequirementCheck recheck(RequirementCheck check, LocalDate day) {
        ReplayedStanding before = latest.get(check.subject());
        return before != null && day.isBefore(before.standing().nextChange())
                ? check
                : RequirementCheck.of(facts, check.appliedPack(), check.requirement(), day);
    }

    private void evaluate(RequirementCheck check, LocalDate day) {
        LocalDate appliesFrom = appliesFromTracker.appliesFrom(check.subject());
        ReplayedStanding before = latest.get(check.subject());
        if (before != null && before.isValidOn(day, appliesFrom)) {
            return;
        }
        Standing standing = evaluator.evaluate(check, check.person().appliesFrom(appliesFrom), day);
        latest.put(check.subject(), new ReplayedStanding(appliesFrom, standing));
        periods.add(check.subject(), check.appliedPack().teamId(), standing, day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
