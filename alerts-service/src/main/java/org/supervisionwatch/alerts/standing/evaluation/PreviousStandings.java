package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a person before they are evaluated again.
 *
 * @param last null if the person was not in post before
 * @param toldOn the day on which they were first told of; null if that is today
 */
public record PreviousStandings(
        List<StandingRow> standings,
        List<RuleInForce> rules,
        @Nullable LastEvaluation last,
        @Nullable LocalDate toldOn) {

    /** Nothing is known of somebody who is new. */
    public static final PreviousStandings NONE = new PreviousStandings(List.of(), List.of(), null, null);

    /** Somebody who is not in post is not marked as evaluated, but was when a rule was decided, and when they were first told of. */
    WhatWasKnown known() {
        LocalDate evaluatedOn = Stream.concat(
                        rules.stream().map(RuleInForce::decidedOn),
                        Stream.of(last == null ? null : last.evaluatedOn(), toldOn))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new WhatWasKnown(toldOn, evaluatedOn);
    }
}
