package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rule that governs a standing, and from when on it applies. Decided once and stored. Guideline rule 15.
 *
 * @param packVersion the version at the last decision
 * @param asked whether the rule applies; false if it no longer does, or if its conditions do not hold
 * @param appliesFrom the rule does not apply to the time before; null: it has always applied
 * @param decidedOn the day of the last decision, in the organisation's zone
 */
public record RuleInForce(
        StandingSubject subject,
        String packVersion,
        boolean asked,
        @Nullable LocalDate appliesFrom,
        LocalDate decidedOn) {

    /**
     * The same rule, no longer applying.
     *
     * @param today in the organisation's zone
     */
    RuleInForce ended(LocalDate today) {
        return new RuleInForce(subject, packVersion, false, appliesFrom, today);
    }
}
