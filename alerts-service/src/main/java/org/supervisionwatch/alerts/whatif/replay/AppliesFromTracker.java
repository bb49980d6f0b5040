package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.facts.EmployingOrganisation;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * Tracks from which day each rule applies to one person during a replay: the day stored for a subject or, if there is none, the day that
 * would have been decided.
 */
final class AppliesFromTracker {

    private final PersonFacts facts;
    private final PacksInForce packsInForce;
    private final Map<StandingSubject, RuleInForce> stored = new HashMap<>();
    private final Map<StandingSubject, RuleInForce> decided = new HashMap<>();

    private @Nullable LocalDate lastSeenOn;

    AppliesFromTracker(PersonFacts facts, List<RuleInForce> stored, PacksInForce packsInForce) {
        this.facts = facts;
        this.packsInForce = packsInForce;
        stored.stream().filter(AppliesFromTracker::wasAsked).forEach(rule -> this.stored.put(rule.subject(), rule));
    }

    /** A rule stored as not applicable says nothing about the day from which it would have applied. */
    private static boolean wasAsked(RuleInForce rule) {
        return rule.asked() || rule.appliesFrom() != null;
    }

    /** Must be called for every day on which anything may change, in order. */
    void record(LocalDate day, List<RequirementCheck> checks) {
        EmployingOrganisation employer = facts.employer();
        AppliesFrom appliesFrom =
                new AppliesFrom(packsInForce, employer.monitoredFrom(), facts.sessions(), day, lastSeenOn);
        lastSeenOn = day;
        decided.putAll(appliesFrom.decide(List.copyOf(decided.values()), checks));
    }

    /** The day from which the rule applies; null for the start of post. */
    @Nullable LocalDate appliesFrom(StandingSubject subject) {
        RuleInForce rule = stored.getOrDefault(subject, decided.get(subject));
        return rule == null ? null : rule.appliesFrom();
    }
}
