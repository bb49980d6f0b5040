package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when on a rule is asked of a person: decided once for a stretch of days and stored, also while the rule does not apply, so that it
 * stands if the fact that ended it turns out to be a mistake. Guideline rule 15.
 *
 * @param packVersion the version that was decided about
 * @param since the first day of the stretch on which this version applies; null if it was decided by an earlier release
 * @param asked whether the rule applied at the last evaluation
 * @param appliesFrom the rule does not apply to the time before; null: it has applied since the post began
 * @param decidedOn the day of the decision, in the organisation's zone
 */
public record RuleInForce(
        StandingSubject subject,
        String packVersion,
        @Nullable LocalDate since,
        boolean asked,
        @Nullable LocalDate appliesFrom,
        LocalDate decidedOn) {

    /** The same decision; whether it applies has changed. */
    RuleInForce asked(boolean applies) {
        return applies == asked ? this : new RuleInForce(subject, packVersion, since, applies, appliesFrom, decidedOn);
    }

    /** The same decision about a stretch that is known to begin on a day. */
    RuleInForce since(LocalDate day) {
        return day.equals(since) ? this : new RuleInForce(subject, packVersion, day, asked, appliesFrom, decidedOn);
    }
}
