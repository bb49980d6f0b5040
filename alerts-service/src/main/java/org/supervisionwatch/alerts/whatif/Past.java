package org.supervisionwatch.alerts.whatif;

import java.util.List;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.RuleInForce;

/** One person's past on both sides. Pure. */
final class Past {

    private Past() {}

    /** @param stored what was decided about the rules she is under */
    static Comparison of(PersonFacts facts, List<RuleInForce> stored, Sides sides, WhatIf question) {
        Verdicts verdicts = new Verdicts(facts);
        return Comparison.of(
                new Replay(facts, stored, sides.current(), verdicts).through(question),
                new Replay(facts, stored, sides.past(), verdicts).through(question));
    }
}
