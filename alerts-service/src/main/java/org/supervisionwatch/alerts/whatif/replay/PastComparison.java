package org.supervisionwatch.alerts.whatif.replay;

import java.util.List;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** Compares the past of one person under the packs in force and under the draft. Pure. */
public final class PastComparison {

    private PastComparison() {}

    /** @param stored the stored decisions from which day the rules apply to the person */
    public static ReplayComparison of(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues catalogues, WhatIfQuestion question) {
        CachingEvaluator evaluator = new CachingEvaluator(facts);
        return ReplayComparison.of(
                new PersonReplay(facts, stored, catalogues.current(), evaluator).through(question),
                new PersonReplay(facts, stored, catalogues.past(), evaluator).through(question));
    }
}
