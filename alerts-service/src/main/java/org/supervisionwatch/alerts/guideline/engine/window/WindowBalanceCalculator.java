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

/** Weighs what a window holds against what it asks for. */
final class WindowBalanceCalculator {

    private final WindowRequirement windowed;
    private final List<Session> sessions;
    private final CountableDays countable;
    private final RequiredAmountCalculator required;

    WindowBalanceCalculator(
            WindowRequirement windowed, PersonInPost person, List<Session> sessions, CountableDays countable) {
        this.windowed = windowed;
        this.sessions = sessions;
        this.countable = countable;
        this.required = new RequiredAmountCalculator(windowed, person, countable);
    }

    /**
     * @param day what was held or recorded after it is not known
     * @param running whether the window has not ended yet
     */
    WindowBalance weigh(Period window, LocalDate day, boolean running, EvaluationTrace trail) {
        if (countable.between(window.from(), window.last()) == 0) {
            trail.add(new WindowStep.WindowExempt(WindowStep.ExemptionReason.NO_DAY_COUNTS));
            return new WindowBalance.BalanceNotAsked();
        }
        if (withoutClinicalWork(window)) {
            trail.add(new WindowStep.WindowExempt(WindowStep.ExemptionReason.NO_CLINICAL_WORK));
            return new WindowBalance.BalanceNotAsked();
        }
        Fraction asked = required.in(window, trail);
        if (asked == null) {
            return new WindowBalance.BalanceUnknown();
        }
        CreditedTotal credited = CreditedTotal.in(window, day, sessions, windowed, asked, trail);
        WindowBalance.BalanceKnown known =
                new WindowBalance.BalanceKnown(credited.total().rounded(), asked.rounded(), credited.crowded());
        trail.add(new WindowStep.CreditCompared(known.credited(), known.required(), known.met(), running));
        return known;
    }

    private boolean withoutClinicalWork(Period window) {
        Integer minutes = windowed.terms().exemptWithoutClinicalWork() ? required.clinicalMinutes(window) : null;
        return minutes != null && minutes == 0;
    }
}
