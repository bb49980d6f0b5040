package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a person before they are evaluated again.
 *
 * @param last null if the person was not in post before
 * @param told what was ever told of them that decides what is asked
 */
public record PreviousStandings(
        List<StandingRow> standings,
        List<RuleInForce> rules,
        @Nullable LastEvaluation last,
        List<ToldFact> told) {

    /** Nothing is known of somebody who is new. */
    public static final PreviousStandings NONE = new PreviousStandings(List.of(), List.of(), null, List.of());

    /** Who is not in post is not marked as evaluated, but was when a rule was decided. @param news what is told today */
    WhatWasKnown known(List<ToldFact> news) {
        LocalDate evaluatedOn = Stream.concat(
                        rules.stream().map(RuleInForce::decidedOn),
                        Stream.ofNullable(last).map(LastEvaluation::evaluatedOn))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new WhatWasKnown(Stream.concat(told.stream(), news.stream()).toList(), evaluatedOn);
    }
}
