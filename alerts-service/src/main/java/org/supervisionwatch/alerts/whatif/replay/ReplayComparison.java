package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/**
 * The difference between two replays. A period is the same in both if it concerns the same subject and begins on the same day.
 *
 * @param lasting periods that are the same but end on different days
 * @param both the team of each period that is the same to its end
 */
public record ReplayComparison(
        List<BelowPeriod> draftOnly, List<BelowPeriod> currentOnly, List<ChangedDuration> lasting, List<UUID> both) {

    public record ChangedDuration(BelowPeriod current, BelowPeriod draft) {}

    private record BelowPeriodKey(StandingSubject subject, LocalDate from, boolean begunBefore) {

        static BelowPeriodKey of(BelowPeriod period) {
            return new BelowPeriodKey(period.subject(), period.from(), period.begunBefore());
        }
    }

    /**
     * Compares the past of one person under the packs in force and under the draft. Pure.
     *
     * @param stored the stored decisions from which day the rules apply to the person
     */
    public static ReplayComparison of(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues catalogues, WhatIfQuestion question) {
        CachingEvaluator evaluator = new CachingEvaluator(facts);
        return of(
                new PersonReplay(facts, stored, catalogues.current(), evaluator).through(question),
                new PersonReplay(facts, stored, catalogues.past(), evaluator).through(question));
    }

    static ReplayComparison of(List<BelowPeriod> current, List<BelowPeriod> draft) {
        Map<BelowPeriodKey, BelowPeriod> unmatched = new HashMap<>();
        current.forEach(period -> unmatched.put(BelowPeriodKey.of(period), period));
        ReplayComparison comparison =
                new ReplayComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BelowPeriod period : draft) {
            BelowPeriod same = unmatched.remove(BelowPeriodKey.of(period));
            if (same == null) {
                comparison.draftOnly.add(period);
            } else if (Objects.equals(same.until(), period.until())) {
                comparison.both.add(period.teamId());
            } else {
                comparison.lasting.add(new ChangedDuration(same, period));
            }
        }
        comparison.currentOnly.addAll(unmatched.values());
        return comparison;
    }
}
