package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;

/**
 * What all requirements by window have in common.
 *
 * @param exemptWithoutClinicalWork nothing is asked of a window whose months are all known to be without clinical minutes
 * @param settleDays after the end of a window in which late records still change it
 * @param escalateAfterDays days after it fell below guideline, one for each step
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

    WindowTerms ofEverybody() {
        return new WindowTerms(
                window,
                counts,
                credit,
                AppliesWhen.ALWAYS,
                exemptWithoutClinicalWork,
                settleDays,
                pauses,
                escalateAfterDays);
    }
}
