package org.supervisionwatch.alerts.pack;

import java.util.List;
import org.supervisionwatch.alerts.guideline.Terms;
import org.supervisionwatch.alerts.guideline.Window;

/** Reads what requirements by window have in common. */
final class TermsReader {

    private TermsReader() {}

    /** When nothing is asked of a window: there is nothing else yet. */
    private enum Exemption {
        NO_CLINICAL_WORK
    }

    static Terms terms(RequirementKeys keys, Window window, List<Integer> escalateAfterDays) {
        Fields own = keys.own();
        return new Terms(
                window,
                ConditionReader.counts(own),
                CreditReader.credit(own),
                ConditionReader.when(own),
                own.word("exempt_if", Exemption.class) != null,
                keys.sharedOr("settle_days", 0),
                PauseReader.pauses(keys.holder("pauses")),
                escalateAfterDays);
    }
}
