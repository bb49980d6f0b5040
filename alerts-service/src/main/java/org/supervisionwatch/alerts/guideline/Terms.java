package org.supervisionwatch.alerts.guideline;

import java.util.List;

/**
 * What all requirements by window have in common.
 *
 * @param exemptWithoutClinicalWork nothing is asked of a window whose months are all known to be without clinical minutes
 * @param settleDays after the end of a window in which late records still change it
 * @param escalateAfterDays days after it fell below guideline, one for each step
 */
public record Terms(
        Window window,
        Counts counts,
        Credit credit,
        When when,
        boolean exemptWithoutClinicalWork,
        int settleDays,
        List<PauseRule> pauses,
        List<Integer> escalateAfterDays) {

    public Terms {
        pauses = List.copyOf(pauses);
        escalateAfterDays = List.copyOf(escalateAfterDays);
    }

    Terms ofEverybody() {
        return new Terms(
                window, counts, credit, When.ALWAYS, exemptWithoutClinicalWork, settleDays, pauses, escalateAfterDays);
    }
}
