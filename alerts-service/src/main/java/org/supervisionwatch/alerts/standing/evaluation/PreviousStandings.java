package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was stored about somebody before she is evaluated again.
 *
 * @param seen null if she is not known to have been in post
 */
public record PreviousStandings(
        List<StandingRow> standings,
        List<RuleInForce> rules,
        @Nullable LastEvaluation seen) {

    public PreviousStandings {
        standings = List.copyOf(standings);
        rules = List.copyOf(rules);
    }

    /**
     * The last day on which she was looked at; null if she is new today. Whose rules were never stored was looked at by an earlier
     * release, which reckoned them anew each time: they are decided as hers were then, as if she were new.
     */
    @Nullable LocalDate lastSeenOn(ZoneId zone, LocalDate today) {
        boolean neverDecided = rules.isEmpty() && !standings.isEmpty();
        return neverDecided ? null : LastEvaluation.lastOn(seen, rules, zone, today);
    }
}
