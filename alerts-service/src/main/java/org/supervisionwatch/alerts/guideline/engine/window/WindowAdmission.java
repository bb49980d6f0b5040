package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.ApplicabilityCheck;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownRota;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Whether a window is to be evaluated at all. Guideline rule 12, up to what is required. */
record WindowAdmission(
        WindowRequirement requirement, PersonInPost person, WorkingCalendar calendar, BusinessDays businessDays) {

    /** The state of a window that is not evaluated; null if it is, or if only it began too early for the requirement. */
    @Nullable StandingState stateIfNotEvaluated(Period window, LocalDate day, EvaluationTrace trace) {
        LocalDate decisive = DateComparison.earlier(day, window.last());
        StandingState state = ApplicabilityCheck.stateIfNotEvaluated(requirement.when(), person, decisive, trace);
        if (state != null) {
            return state;
        }
        if (!person.post().overlaps(window)) {
            trace.add(new EvaluationStep.NotInPost(person.post()));
            return StandingState.NOT_APPLICABLE;
        }
        return null;
    }

    /** Whether nobody can say when the person works, which a quantity needs to know. */
    boolean lacksRota(Period window, LocalDate day, EvaluationTrace trace) {
        LocalDate decisive = DateComparison.earlier(day, window.last());
        boolean missing = requirement instanceof Quantity
                && new KnownRota(person).isMissing(decisive)
                && calendar.awayOn(decisive) == null;
        if (missing) {
            trace.add(new EvaluationStep.FactMissing(RequirementCondition.ROTA));
        }
        return missing;
    }

    /** Whether the window began, or a prorated fixed one ended, before the requirement was asked of the person. */
    boolean isAskedTooLate(Period window, boolean rolling) {
        LocalDate appliesFrom = person.appliesFrom();
        LocalDate decisive = requirement.isProrated() && !rolling ? window.last() : window.from();
        return appliesFrom != null && decisive.isBefore(appliesFrom);
    }

    void explainAskedTooLate(EvaluationTrace trace) {
        if (person.appliesFrom() != null) {
            trace.add(new WindowStep.BeganBeforeAsked(person.appliesFrom()));
        }
    }

    /** Whether the full amount is required although the person was not in post from the first business day of the window. */
    boolean isExcused(Period window) {
        return !requirement.isProrated()
                && businessDays.onOrAfter(window.from()).isBefore(person.post().start());
    }
}
