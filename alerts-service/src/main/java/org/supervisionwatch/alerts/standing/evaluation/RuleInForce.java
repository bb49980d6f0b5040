package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rule that governs a subject, and from when on it is asked of her. Decided once and stored. Guideline rule 15.
 *
 * @param packVersion under which it was decided last
 * @param asked false: it was asked once and is not any more, or its conditions do not hold
 * @param appliesFrom nobody is held to the rule for the time before; null: there is no such time
 * @param decidedOn the day of the last decision, in the organisation's zone
 */
public record RuleInForce(
        StandingSubject subject,
        String packVersion,
        boolean asked,
        @Nullable LocalDate appliesFrom,
        LocalDate decidedOn) {

    RuleInForce noMore(LocalDate today) {
        return new RuleInForce(subject, packVersion, false, appliesFrom, today);
    }
}
