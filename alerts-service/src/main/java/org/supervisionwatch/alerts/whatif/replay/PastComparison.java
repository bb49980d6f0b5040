package org.supervisionwatch.alerts.whatif.replay;

import java.util.List;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** One person's past on both sides. Pure. */
public final class PastComparison {

    private PastComparison() {}

    /** @param stored what was decided about the rules she is under */
    public static ReplayComparison of(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues sides, WhatIfQuestion question) {
        CachingEvaluator verdicts = new CachingEvaluator(facts);
        return ReplayComparison.of(
                new PersonReplay(facts, stored, sides.current(), verdicts).through(question),
                new PersonReplay(facts, stored, sides.past(), verdicts).through(question));
    }
}
