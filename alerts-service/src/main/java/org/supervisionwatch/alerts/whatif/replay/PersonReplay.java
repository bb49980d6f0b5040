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
 * Walks one person through the past under one pack, from each day on which anything changes to the next, with the facts of today; of
 * sessions what was known on each day. Pure.
 */
public final class PersonReplay {

    private final PersonFacts facts;
    private final PackCatalogue shelf;
    private final PacksInForce guidelines;
    private final CachingEvaluator verdicts;
    private final AppliesFromTracker held;
    private final BelowPeriodBuilder stretches = new BelowPeriodBuilder();
    private final Map<StandingSubject, RequirementCheck> asked = new LinkedHashMap<>();
    private final Map<StandingSubject, ReplayedStanding> seen = new HashMap<>();
    private LocalDate reseatOn = LocalDate.MIN;

    /** @param stored what was decided about the rules she is under */
    public PersonReplay(PersonFacts facts, List<RuleInForce> stored, PackCatalogue shelf, CachingEvaluator verdicts) {
        this.facts = facts;
        this.shelf = shelf;
        this.guidelines = PacksInForce.of(facts.employer().id(), shelf);
        this.verdicts = verdicts;
        this.held = new AppliesFromTracker(facts, stored, guidelines);
    }

    /** A standing, and from when on the rule was asked of her for it. */
    private record ReplayedStanding(@Nullable LocalDate appliesFrom, Standing standing) {

        boolean holdsOn(LocalDate day, @Nullable LocalDate nowAppliesFrom) {
            return day.isBefore(standing.nextChange()) && Objects.equals(appliesFrom, nowAppliesFrom);
        }
    }

    /** The days on which she was below, within the question's time. */
    public List<BelowPeriod> through(WhatIfQuestion question) {
        LocalDate day = question.from().minusDays(1);
        while (!day.isAfter(question.to())) {
            day = step(day, question.draft().id());
        }
        return stretches.from(question.from());
    }

    /** @return the next day on which anything may differ */
    private LocalDate step(LocalDate day, String pack) {
        if (day.isBefore(reseatOn)) {
            asked.replaceAll((subject, asking) -> askedAgain(asking, day));
        } else {
            sit(day, pack);
        }
        held.on(day, List.copyOf(asked.values()));
        asked.values().forEach(asking -> look(asking, day));
        stretches.leave(asked.keySet(), day);
        return seen.values().stream().map(each -> each.standing().nextChange()).reduce(reseatOn, PersonReplay::earlier);
    }

    /** Where she has another post, role, team or pack, everything is looked at anew. */
    private void sit(LocalDate day, String pack) {
        asked.clear();
        seen.clear();
        for (AppliedPack seat : AppliedPack.of(facts, day, guidelines)) {
            if (seat.pack().id().equals(pack)) {
                seat.pack().requirements().stream()
                        .map(requirement -> RequirementCheck.of(facts, seat, requirement, day))
                        .forEach(asking -> asked.put(asking.subject(), asking));
            }
        }
        reseatOn = Stream.concat(
                        facts.turnsAfter(day), shelf.turnsAfter(facts.employer().id(), day))
                .reduce(LocalDate.MAX, PersonReplay::earlier);
    }

    /** A condition that turns shows in the standing. */
    private RequirementCheck askedAgain(RequirementCheck asking, LocalDate day) {
        ReplayedStanding before = seen.get(asking.subject());
        return before != null && day.isBefore(before.standing().nextChange())
                ? asking
                : RequirementCheck.of(facts, asking.seat(), asking.requirement(), day);
    }

    private void look(RequirementCheck asking, LocalDate day) {
        LocalDate appliesFrom = held.appliesFrom(asking.subject());
        ReplayedStanding before = seen.get(asking.subject());
        if (before != null && before.holdsOn(day, appliesFrom)) {
            return;
        }
        Standing standing = verdicts.of(asking, asking.person().appliesFrom(appliesFrom), day);
        seen.put(asking.subject(), new ReplayedStanding(appliesFrom, standing));
        stretches.see(asking.subject(), asking.seat().post().teamOn(day), standing, day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
