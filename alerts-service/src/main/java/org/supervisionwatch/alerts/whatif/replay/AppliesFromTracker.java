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
 * From when on the rules are asked of one person while the past is walked through: from the day that was once decided about a subject, or,
 * where none was, from the day that would have been.
 */
final class AppliesFromTracker {

    private final PersonFacts facts;
    private final PacksInForce guidelines;
    private final Map<StandingSubject, RuleInForce> stored = new HashMap<>();
    private final Map<StandingSubject, RuleInForce> decided = new HashMap<>();

    private @Nullable LocalDate lastSeenOn;

    AppliesFromTracker(PersonFacts facts, List<RuleInForce> stored, PacksInForce guidelines) {
        this.facts = facts;
        this.guidelines = guidelines;
        stored.stream().filter(AppliesFromTracker::wasAsked).forEach(rule -> this.stored.put(rule.subject(), rule));
    }

    /** A rule that was noted because it was not asked says nothing of the day from which it would have been. */
    private static boolean wasAsked(RuleInForce rule) {
        return rule.asked() || rule.appliesFrom() != null;
    }

    /** Every day on which anything may differ is to be told of, in order. */
    void on(LocalDate day, List<RequirementCheck> askings) {
        EmployingOrganisation employer = facts.employer();
        AppliesFrom appliesFrom =
                new AppliesFrom(guidelines, employer.monitoredFrom(), facts.sessions(), day, lastSeenOn);
        lastSeenOn = day;
        decided.putAll(appliesFrom.decide(List.copyOf(decided.values()), askings));
    }

    /** Null: from the start of post. */
    @Nullable LocalDate appliesFrom(StandingSubject subject) {
        RuleInForce rule = stored.getOrDefault(subject, decided.get(subject));
        return rule == null ? null : rule.appliesFrom();
    }
}
