package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.window.WindowBalance.BalanceKnown;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Judges windows of fixed dates, running or ended. Guideline rule 12. */
record FixedWindows(
        WindowRequirement requirement,
        WindowAdmission admission,
        WindowBalanceCalculator balances,
        WorkingCalendar calendar,
        RiskRule risk) {

    Verdict verdict(Period window, LocalDate day, EvaluationTrace trace) {
        StandingState notEvaluated = admission.stateIfNotEvaluated(window, day, trace);
        if (notEvaluated != null) {
            return bare(notEvaluated, window);
        }
        if (admission.lacksRota(window, day, trace)) {
            return bare(StandingState.UNKNOWN, window);
        }
        if (admission.isAskedTooLate(window, false)) {
            admission.explainAskedTooLate(trace);
            return bare(StandingState.NOT_APPLICABLE, window);
        }
        return day.isAfter(window.last()) ? ended(window, day, trace) : running(window, day, trace);
    }

    private Verdict running(Period window, LocalDate day, EvaluationTrace trace) {
        return switch (balances.calculate(window, day, true, trace)) {
            case WindowBalance.BalanceNotAsked _ -> bare(StandingState.ON_TRACK, window);
            case WindowBalance.BalanceUnknown(var fact) ->
                bare(
                        fact == RequirementCondition.CLINICAL_MINUTES ? StandingState.ON_TRACK : StandingState.UNKNOWN,
                        window);
            case BalanceKnown known -> running(known, window, day, trace);
        };
    }

    private Verdict running(BalanceKnown known, Period window, LocalDate day, EvaluationTrace trace) {
        WindowStep.RiskReason why =
                admission.isExcused(window) ? null : risk.reason(known.uncovered(), known.required(), window, day);
        if (why != null) {
            trace.add(new WindowStep.WindowAtRisk(why, window.last()));
        }
        if (trace.isRecording() && !known.met()) {
            LocalDate from = DateComparison.later(day, window.from());
            LocalDate lastWorked = why == null ? null : calendar.lastWorkedBetween(from, window.last());
            trace.add(new WindowStep.AmountMissing(
                    known.missing(),
                    requirement.measure(),
                    lastWorked == null ? window.last() : lastWorked,
                    null,
                    new WindowStep.DaysLeft(calendar.workedBetween(from, window.last()), from)));
        }
        StandingState state = why == null ? StandingState.ON_TRACK : StandingState.AT_RISK;
        WindowFigures figures = new WindowFigures(window, known.credited(), known.booked(), known.required());
        return Verdict.ofWindow(state, null, DeadlineDates.NONE, figures, known.flags());
    }

    private Verdict ended(Period window, LocalDate day, EvaluationTrace trace) {
        return switch (balances.calculate(window, day, false, trace)) {
            case WindowBalance.BalanceNotAsked _ -> bare(StandingState.EXEMPT, window);
            case WindowBalance.BalanceUnknown _ -> bare(StandingState.UNKNOWN, window);
            case BalanceKnown known
            when known.met() -> ended(StandingState.ON_TRACK, null, DeadlineDates.NONE, known, window);
            case BalanceKnown known
            when admission.isExcused(window) -> {
                trace.add(
                        new WindowStep.BeganBeforePost(admission.person().post().start()));
                yield ended(StandingState.ON_TRACK, null, DeadlineDates.NONE, known, window);
            }
            case BalanceKnown known -> shortfall(known, window, day, trace);
        };
    }

    private Verdict shortfall(BalanceKnown known, Period window, LocalDate day, EvaluationTrace trace) {
        LocalDate finalOn = window.last().plusDays(requirement.terms().settleDays() + 1L);
        DeadlineDates deadline = new DeadlineDates(
                null, null, null, finalOn, admission.businessDays().onOrAfter(finalOn), List.of());
        if (day.isBefore(finalOn)) {
            trace.add(new WindowStep.AmountMissing(
                    known.missing(), requirement.measure(), window.last(), finalOn.minusDays(1), null));
            return ended(StandingState.OVERDUE, window.last().plusDays(1), deadline, known, window);
        }
        trace.add(new WindowStep.WindowClosed(finalOn));
        return ended(StandingState.BELOW_GUIDELINE, finalOn, deadline, known, window);
    }

    private static Verdict ended(
            StandingState state, @Nullable LocalDate since, DeadlineDates deadline, BalanceKnown known, Period window) {
        WindowFigures figures = new WindowFigures(window, known.credited(), null, known.required());
        return Verdict.ofWindow(state, since, deadline, figures, known.flags());
    }

    private static Verdict bare(StandingState state, Period window) {
        return Verdict.ofWindow(
                state, null, DeadlineDates.NONE, new WindowFigures(window, null, null, null), List.of());
    }
}
