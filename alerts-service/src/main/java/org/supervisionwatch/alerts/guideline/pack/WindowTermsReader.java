package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** Reads the terms that all requirements with a window have in common. */
final class WindowTermsReader {

    private WindowTermsReader() {}

    /** When a window is exempt; the only condition so far. */
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
