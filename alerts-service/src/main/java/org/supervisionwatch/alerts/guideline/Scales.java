package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.List;

/** Weighs what a window holds against what it asks for. */
final class Scales {

    private final Windowed windowed;
    private final List<Session> sessions;
    private final CountableDays countable;
    private final Required required;

    Scales(Windowed windowed, Person person, List<Session> sessions, CountableDays countable) {
        this.windowed = windowed;
        this.sessions = sessions;
        this.countable = countable;
        this.required = new Required(windowed, person, countable);
    }

    /**
     * @param day what was held or recorded after it is not known
     * @param running whether the window has not ended yet
     */
    Weight weigh(Period window, LocalDate day, boolean running, Trail trail) {
        if (countable.between(window.from(), window.last()) == 0) {
            trail.add(new WindowStep.Exempt(WindowStep.WhyExempt.NO_DAY_COUNTS));
            return new Weight.Nothing();
        }
        if (withoutClinicalWork(window)) {
            trail.add(new WindowStep.Exempt(WindowStep.WhyExempt.NO_CLINICAL_WORK));
            return new Weight.Nothing();
        }
        Fraction asked = required.in(window, trail);
        if (asked == null) {
            return new Weight.Unknown();
        }
        Credited credited = Credited.in(window, day, sessions, windowed, asked, trail);
        Weight.Known known = new Weight.Known(credited.total().rounded(), asked.rounded(), credited.crowded());
        trail.add(new WindowStep.Compared(known.credited(), known.required(), known.met(), running));
        return known;
    }

    private boolean withoutClinicalWork(Period window) {
        Integer minutes = windowed.terms().exemptWithoutClinicalWork() ? required.clinicalMinutes(window) : null;
        return minutes != null && minutes == 0;
    }
}
