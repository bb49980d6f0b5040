package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Compares what a window is credited with what it requires. */
final class WindowBalanceCalculator {

    private final WindowRequirement requirement;
    private final List<Session> sessions;
    private final CountableDays countable;
    private final RequiredAmountCalculator required;

    WindowBalanceCalculator(
            WindowRequirement requirement, PersonInPost person, List<Session> sessions, CountableDays countable) {
        this.requirement = requirement;
        this.sessions = sessions;
        this.countable = countable;
        this.required = new RequiredAmountCalculator(requirement, person, countable);
    }

    /**
     * @param day the day of the evaluation; what was held or recorded after it is not known
     * @param running whether the window has not ended yet
     */
    WindowBalance calculate(Period window, LocalDate day, boolean running, EvaluationTrace trace) {
        if (countable.in(window) == 0) {
            trace.add(new WindowStep.WindowExempt(WindowStep.ExemptionReason.NO_DAY_COUNTS));
            return new WindowBalance.BalanceNotAsked();
        }
        if (withoutClinicalWork(window)) {
            trace.add(new WindowStep.WindowExempt(WindowStep.ExemptionReason.NO_CLINICAL_WORK));
            return new WindowBalance.BalanceNotAsked();
        }
        Fraction requiredAmount = required.in(window, trace);
        if (requiredAmount == null) {
            return new WindowBalance.BalanceUnknown();
        }
        CreditedTotal credited = CreditedTotal.in(window, day, sessions, requirement, requiredAmount, trace);
        WindowBalance.BalanceKnown known = new WindowBalance.BalanceKnown(
                credited.total().rounded(), requiredAmount.rounded(), credited.crowded());
        trace.add(new WindowStep.CreditCompared(known.credited(), known.required(), known.met(), running));
        return known;
    }

    private boolean withoutClinicalWork(Period window) {
        Integer minutes = requirement.terms().exemptWithoutClinicalWork() ? required.clinicalMinutes(window) : null;
        return minutes != null && minutes == 0;
    }
}
