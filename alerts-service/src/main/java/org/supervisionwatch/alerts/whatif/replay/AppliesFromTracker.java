package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.WhatWasKnown;

/**
 * Tracks from which day each rule applies to one person during a replay: the day stored for a subject or, if there is none, the day that
 * would have been decided.
 */
final class AppliesFromTracker {

    private final PersonFacts facts;
    private final PacksInForce packsInForce;
    private final Map<StandingSubject, RuleInForce> stored = new HashMap<>();
    private List<RuleInForce> decided = List.of();
    private @Nullable LocalDate lastSeenOn;

    /** Of several decisions about a subject the one in force counts, or else the one about its latest stretch. */
    AppliesFromTracker(PersonFacts facts, List<RuleInForce> stored, PacksInForce packsInForce) {
        this.facts = facts;
        this.packsInForce = packsInForce;
        stored.stream()
                .sorted(Comparator.comparing(RuleInForce::asked)
                        .thenComparing(RuleInForce::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(rule -> this.stored.put(rule.subject(), rule));
    }

    /** Must be called for every day on which anything may change, in order. */
    void record(LocalDate day, List<RequirementCheck> checks) {
        AppliesFrom appliesFrom = new AppliesFrom(
                packsInForce,
                facts.employer().monitoredFrom(),
                facts.sessions(),
                day,
                lastSeenOn == null ? WhatWasKnown.NOTHING : WhatWasKnown.everythingOn(lastSeenOn));
        lastSeenOn = day;
        decided = appliesFrom.decide(decided, checks);
    }

    /** The day from which the rule applies; null for the start of post. */
    @Nullable LocalDate appliesFrom(StandingSubject subject) {
        RuleInForce rule =
                stored.getOrDefault(subject, AppliesFrom.asked(decided).get(subject));
        return rule == null ? null : rule.appliesFrom();
    }
}
