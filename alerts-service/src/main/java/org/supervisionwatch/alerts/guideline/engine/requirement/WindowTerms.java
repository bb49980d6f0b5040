package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/**
 * The terms that all requirements with a window have in common.
 *
 * @param exemptWithoutClinicalWork whether a window is exempt if it is known to be without clinical work
 * @param settleDays days after the end of a window during which late records still change it
 * @param atRiskDays days before the end of a window in which somebody behind its pace is at risk; a rolling window looks so far ahead
 */
public record WindowTerms(
        Window window,
        CountingRule counts,
        CreditRule credit,
        AppliesWhen when,
        boolean exemptWithoutClinicalWork,
        int settleDays,
        int atRiskDays,
        List<PauseRule> pauses) {

    public WindowTerms {
        pauses = List.copyOf(pauses);
    }

    WindowTerms with(AppliesWhen condition) {
        return new WindowTerms(
                window, counts, credit, condition, exemptWithoutClinicalWork, settleDays, atRiskDays, pauses);
    }
}
