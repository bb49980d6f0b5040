package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** Reads what requirements by window have in common. */
final class WindowTermsReader {

    private WindowTermsReader() {}

    /** When nothing is asked of a window: there is nothing else yet. */
    private enum ExemptionCondition {
        NO_CLINICAL_WORK
    }

    static WindowTerms terms(RequirementKeys keys, Window window, List<Integer> escalateAfterDays) {
        DocumentFields own = keys.own();
        return new WindowTerms(
                window,
                ConditionReader.counts(own),
                CreditReader.credit(own),
                ConditionReader.when(own),
                own.word("exempt_if", ExemptionCondition.class) != null,
                keys.sharedOr("settle_days", 0),
                PauseReader.pauses(keys.holder("pauses")),
                escalateAfterDays);
    }
}
