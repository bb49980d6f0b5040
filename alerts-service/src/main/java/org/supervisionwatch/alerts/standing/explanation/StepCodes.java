package org.supervisionwatch.alerts.standing.explanation;

import java.util.Map;
import java.util.Objects;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/**
 * The code of each kind of step in JSON, and of each kind of its parts. Codes are part of the API and of stored standings, so they stay when a
 * type is renamed.
 */
final class StepCodes {

    private static final Map<Class<?>, String> CODES = Map.ofEntries(
            Map.entry(EvaluationStep.AwayOnTheDay.class, "away_on_the_day"),
            Map.entry(EvaluationStep.BlankWeek.class, "blank_week"),
            Map.entry(EvaluationStep.PostBegunAnew.class, "begun_anew"),
            Map.entry(EvaluationStep.BookedOnDayOff.class, "booked_on_day_off"),
            Map.entry(EvaluationStep.DueDateCapped.class, "capped"),
            Map.entry(EvaluationStep.ConditionNotMet.class, "condition_not_met"),
            Map.entry(EvaluationStep.SessionCounted.class, "counted"),
            Map.entry(EvaluationStep.FactMissing.class, "fact_missing"),
            Map.entry(EvaluationStep.FirstSessionWithin.class, "first_within"),
            Map.entry(EvaluationStep.FteInForce.class, "fte_in_force"),
            Map.entry(EvaluationStep.GovernedBy.class, "governed_by"),
            Map.entry(EvaluationStep.GraceAdded.class, "grace"),
            Map.entry(EvaluationStep.DueDateHeldBack.class, "held_back"),
            Map.entry(EvaluationStep.NoDueDate.class, "no_due_date"),
            Map.entry(EvaluationStep.NoSessionYet.class, "none_yet"),
            Map.entry(EvaluationStep.SessionNotCounted.class, "not_counted"),
            Map.entry(EvaluationStep.NotInPost.class, "not_in_post"),
            Map.entry(EvaluationStep.IntervalProrated.class, "prorated"),
            Map.entry(EvaluationStep.IntervalAdded.class, "reckoned"),
            Map.entry(EvaluationStep.ClockRestarted.class, "restarted"),
            Map.entry(EvaluationStep.DueDateRolled.class, "rolled"),
            Map.entry(EvaluationStep.ShiftsCounted.class, "shifts_counted"),
            Map.entry(EvaluationStep.SessionNeededBy.class, "smallest_fix"),
            Map.entry(EvaluationStep.ClockStopped.class, "stopped"),
            Map.entry(EvaluationStep.SupervisorAwayWhenDue.class, "supervisor_away"),
            Map.entry(WindowStep.AmountAsked.class, "asked"),
            Map.entry(WindowStep.WindowAtRisk.class, "at_risk"),
            Map.entry(WindowStep.EndedShortBefore.class, "ended_short"),
            Map.entry(WindowStep.BeganBeforeAsked.class, "began_before_asked"),
            Map.entry(WindowStep.BeganBeforePost.class, "began_before_post"),
            Map.entry(WindowStep.CreditCapped.class, "capped_form"),
            Map.entry(WindowStep.WindowClosed.class, "closed"),
            Map.entry(WindowStep.CreditCompared.class, "compared"),
            Map.entry(WindowStep.SessionCredited.class, "credited"),
            Map.entry(WindowStep.WindowExempt.class, "exempt"),
            Map.entry(WindowStep.WindowInProgress.class, "in_progress"),
            Map.entry(WindowStep.DaysLeftOut.class, "left_out"),
            Map.entry(WindowStep.WindowLookedAt.class, "looked_at"),
            Map.entry(WindowStep.MeanFte.class, "mean_fte"),
            Map.entry(WindowStep.AmountMissing.class, "missing"),
            Map.entry(WindowStep.MinutesProrated.class, "prorated_minutes"),
            Map.entry(WindowStep.WindowProrated.class, "prorated_window"),
            Map.entry(WindowStep.RatioApplied.class, "shared"),
            Map.entry(AbsenceEffect.RollDueDate.class, "roll"),
            Map.entry(AbsenceEffect.SkipWeek.class, "skip_week"),
            Map.entry(AbsenceEffect.ExcludeDays.class, "exclude"),
            Map.entry(AbsenceEffect.RestartClock.class, "restart"),
            Map.entry(CreditRule.CreditInFull.class, "full"),
            Map.entry(CreditRule.CreditByFactor.class, "factor"),
            Map.entry(CreditRule.CreditDivided.class, "divide"),
            Map.entry(CreditRule.CreditDoubleDivided.class, "divide_double"),
            Map.entry(IntervalLength.IntervalInDays.class, "days"),
            Map.entry(IntervalLength.IntervalInMonths.class, "months"),
            Map.entry(IntervalLength.IntervalInShifts.class, "shifts"),
            Map.entry(Ratio.RatioPerHour.class, "per_hour"),
            Map.entry(Ratio.RatioTiers.class, "tiers"));

    private StepCodes() {}

    static Map<Class<?>, String> all() {
        return CODES;
    }

    /** Such as {@code blank_week} of a step, {@code skip_week} of the effect of an absence. */
    static String of(Object stepOrPart) {
        return Objects.requireNonNull(CODES.get(stepOrPart.getClass()), () -> "no code for " + stepOrPart.getClass());
    }
}
