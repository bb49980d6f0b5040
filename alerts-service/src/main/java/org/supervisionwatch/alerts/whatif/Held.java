package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.Employer;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.AppliesFrom;
import org.supervisionwatch.alerts.standing.Asking;
import org.supervisionwatch.alerts.standing.Guidelines;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.standing.Subject;

/**
 * From when on the rules are asked of one person while the past is walked through: from the day that was once decided about a subject, or,
 * where none was, from the day that would have been.
 */
final class Held {

    private final PersonFacts facts;
    private final Guidelines guidelines;
    private final Map<Subject, RuleInForce> stored = new HashMap<>();
    private final Map<Subject, RuleInForce> decided = new HashMap<>();

    private @Nullable LocalDate lastSeenOn;

    Held(PersonFacts facts, List<RuleInForce> stored, Guidelines guidelines) {
        this.facts = facts;
        this.guidelines = guidelines;
        stored.stream().filter(Held::wasAsked).forEach(rule -> this.stored.put(rule.subject(), rule));
    }

    /** A rule that was noted because it was not asked says nothing of the day from which it would have been. */
    private static boolean wasAsked(RuleInForce rule) {
        return rule.asked() || rule.appliesFrom() != null;
    }

    /** Every day on which anything may differ is to be told of, in order. */
    void on(LocalDate day, List<Asking> askings) {
        Employer employer = facts.employer();
        AppliesFrom appliesFrom =
                new AppliesFrom(guidelines, employer.monitoredFrom(), facts.sessions(), day, lastSeenOn);
        lastSeenOn = day;
        decided.putAll(appliesFrom.decide(List.copyOf(decided.values()), askings));
    }

    /** Null: from the start of post. */
    @Nullable LocalDate appliesFrom(Subject subject) {
        RuleInForce rule = stored.getOrDefault(subject, decided.get(subject));
        return rule == null ? null : rule.appliesFrom();
    }
}
