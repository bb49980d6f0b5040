package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.window.WindowBalance.BalanceKnown;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Judges the rolling window that ends on a day, and looks ahead to those that follow. Guideline rule 12. */
record RollingWindows(
        WindowRequirement requirement,
        WindowAdmission admission,
        WindowBalanceCalculator balances,
        WorkingCalendar calendar,
        RollingClock clock) {

    Verdict verdict(LocalDate day, EvaluationTrace trace) {
        Period window = clock.endingOn(day);
        StandingState notEvaluated = admission.stateIfNotEvaluated(window, day, trace);
        if (notEvaluated != null) {
            return Verdict.ofState(notEvaluated);
        }
        AwayPeriod away = calendar.awayOn(day);
        if (away != null && away.effect() instanceof AbsenceEffect.RestartClock) {
            trace.add(new EvaluationStep.ClockStopped(away));
            return Verdict.ofWindow(StandingState.PAUSED, away.from(), DeadlineDates.NONE, null, List.of());
        }
        if (admission.lacksRota(window, day, trace)) {
            return Verdict.ofState(StandingState.UNKNOWN);
        }
        return admission.isAskedTooLate(window, true) ? beforeAsked(window, day, trace) : evaluated(window, day, trace);
    }

    private Verdict evaluated(Period window, LocalDate day, EvaluationTrace trace) {
        return switch (balances.calculate(window, day, false, trace)) {
            case WindowBalance.BalanceNotAsked _ -> Verdict.ofState(StandingState.EXEMPT);
            case WindowBalance.BalanceUnknown _ -> Verdict.ofState(StandingState.UNKNOWN);
            case BalanceKnown known when known.met() -> lookingAhead(known, day, trace);
            case BalanceKnown known
            when admission.isExcused(window) -> {
                trace.add(
                        new WindowStep.BeganBeforePost(admission.person().post().start()));
                yield lookingAhead(known, day, trace);
            }
            case BalanceKnown known -> {
                LocalDate next = trace.isRecording() ? calendar.firstWorkedFrom(day) : null;
                if (next != null) {
                    trace.add(missing(known.missing(), next));
                }
                yield verdict(StandingState.BELOW_GUIDELINE, known);
            }
        };
    }

    private Verdict lookingAhead(BalanceKnown known, LocalDate day, EvaluationTrace trace) {
        if (!isShortAhead(known, day)) {
            return verdict(StandingState.ON_TRACK, known);
        }
        explain(known, day, trace);
        return verdict(StandingState.AT_RISK, known);
    }

    /** Nobody is to be below on the first day on which the window is asked without a warning. */
    private Verdict beforeAsked(Period window, LocalDate day, EvaluationTrace trace) {
        boolean soon = !admission.isAskedTooLate(clock.endingOn(ahead(day)), true);
        if (soon
                && balances.calculate(window, day, false, EvaluationTrace.OFF) instanceof BalanceKnown known
                && isShortAhead(known, day)) {
            balances.calculate(window, day, false, trace);
            explain(known, day, trace);
            return verdict(StandingState.AT_RISK, known);
        }
        admission.explainAskedTooLate(trace);
        return Verdict.ofState(StandingState.NOT_APPLICABLE);
    }

    private LocalDate ahead(LocalDate day) {
        return day.plusDays(requirement.terms().atRiskDays());
    }

    /** Whether the window so many days ahead would be short with what is known, if as much is required as today. */
    private boolean isShortAhead(BalanceKnown known, LocalDate day) {
        LocalDate ahead = ahead(day);
        Period window = clock.endingOn(ahead);
        return admission.person().post().contains(ahead) && !admission.isExcused(window) && isShort(window, known, day);
    }

    private boolean isShort(Period window, BalanceKnown known, LocalDate day) {
        return balances.creditInTheEnd(window, day, known.demand()).rounded().compareTo(known.required()) < 0;
    }

    /** Names the first day on which the window will be short, and the last one on which a session prevents that. */
    private void explain(BalanceKnown known, LocalDate day, EvaluationTrace trace) {
        if (!trace.isRecording()) {
            return;
        }
        LocalDate first = day.plusDays(1);
        while (first.isBefore(ahead(day))
                && (admission.isAskedTooLate(clock.endingOn(first), true)
                        || admission.isExcused(clock.endingOn(first))
                        || !isShort(clock.endingOn(first), known, day))) {
            first = first.plusDays(1);
        }
        trace.add(new WindowStep.WindowAtRisk(WindowStep.RiskReason.SHORT_AHEAD, first));
        LocalDate by = calendar.lastWorkedBetween(day, first);
        Period then = clock.endingOn(first);
        trace.add(missing(
                known.required()
                        .subtract(balances.creditInTheEnd(then, day, known.demand())
                                .rounded()),
                by == null ? first : by));
    }

    private WindowStep missing(BigDecimal amount, LocalDate by) {
        return new WindowStep.AmountMissing(amount, requirement.measure(), by, null, null);
    }

    private static Verdict verdict(StandingState state, BalanceKnown known) {
        return Verdict.ofWindow(
                state,
                null,
                DeadlineDates.NONE,
                new WindowFigures(null, known.credited(), null, known.required()),
                known.flags());
    }
}
