package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a person before they are evaluated again.
 *
 * @param last null if the person was not in post before
 */
public record PreviousStandings(
        List<StandingRow> standings,
        List<RuleInForce> rules,
        @Nullable LastEvaluation last) {

    /**
     * The last day on which the person was evaluated; null if they are new today. Standings without stored rules come from an earlier
     * release, which decided the rules anew each time, so such a person counts as new.
     */
    @Nullable LocalDate lastEvaluatedOn(ZoneId zone, LocalDate today) {
        boolean neverDecided = rules.isEmpty() && !standings.isEmpty();
        return neverDecided ? null : LastEvaluation.lastOn(last, rules, zone, today);
    }
}
