package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/**
 * The terms that all requirements with a window have in common.
 *
 * @param exemptWithoutClinicalWork whether a window is exempt if all its months are known to have no clinical minutes
 * @param settleDays days after the end of a window during which late records still change it
 * @param escalateAfterDays days after falling below guideline, one per escalation step
 */
public record WindowTerms(
        Window window,
        CountingRule counts,
        CreditRule credit,
        AppliesWhen when,
        boolean exemptWithoutClinicalWork,
        int settleDays,
        List<PauseRule> pauses,
        List<Integer> escalateAfterDays) {

    public WindowTerms {
        pauses = List.copyOf(pauses);
        escalateAfterDays = List.copyOf(escalateAfterDays);
    }

    WindowTerms with(AppliesWhen condition) {
        return new WindowTerms(
                window, counts, credit, condition, exemptWithoutClinicalWork, settleDays, pauses, escalateAfterDays);
    }
}
