package org.supervisionwatch.alerts.evaluation;

import java.util.Map;
import java.util.Objects;
import org.supervisionwatch.alerts.guideline.Step;
import org.supervisionwatch.alerts.guideline.WindowStep;

/**
 * What each kind of step is called in JSON. A code is part of the API and stands in stored standings: it stays when a type is renamed.
 */
final class StepCodes {

    private static final Map<Class<? extends Step>, String> CODES = Map.ofEntries(
            Map.entry(Step.AwayOnTheDay.class, "away_on_the_day"),
            Map.entry(Step.BlankWeek.class, "blank_week"),
            Map.entry(Step.Capped.class, "capped"),
            Map.entry(Step.ConditionNotMet.class, "condition_not_met"),
            Map.entry(Step.Counted.class, "counted"),
            Map.entry(Step.FactMissing.class, "fact_missing"),
            Map.entry(Step.FirstWithin.class, "first_within"),
            Map.entry(Step.FteInForce.class, "fte_in_force"),
            Map.entry(Step.GovernedBy.class, "governed_by"),
            Map.entry(Step.HeldBack.class, "held_back"),
            Map.entry(Step.NoDueDate.class, "no_due_date"),
            Map.entry(Step.NoneYet.class, "none_yet"),
            Map.entry(Step.NotCounted.class, "not_counted"),
            Map.entry(Step.NotInPost.class, "not_in_post"),
            Map.entry(Step.Prorated.class, "prorated"),
            Map.entry(Step.Reckoned.class, "reckoned"),
            Map.entry(Step.Restarted.class, "restarted"),
            Map.entry(Step.Rolled.class, "rolled"),
            Map.entry(Step.ShiftsCounted.class, "shifts_counted"),
            Map.entry(Step.SmallestFix.class, "smallest_fix"),
            Map.entry(Step.Stopped.class, "stopped"),
            Map.entry(Step.SupervisorAway.class, "supervisor_away"),
            Map.entry(WindowStep.Asked.class, "asked"),
            Map.entry(WindowStep.BeganBeforeAsked.class, "began_before_asked"),
            Map.entry(WindowStep.BeganBeforePost.class, "began_before_post"),
            Map.entry(WindowStep.CappedForm.class, "capped_form"),
            Map.entry(WindowStep.Closed.class, "closed"),
            Map.entry(WindowStep.Compared.class, "compared"),
            Map.entry(WindowStep.Credited.class, "credited"),
            Map.entry(WindowStep.Exempt.class, "exempt"),
            Map.entry(WindowStep.InProgress.class, "in_progress"),
            Map.entry(WindowStep.LeftOut.class, "left_out"),
            Map.entry(WindowStep.LookedAt.class, "looked_at"),
            Map.entry(WindowStep.MeanFte.class, "mean_fte"),
            Map.entry(WindowStep.Missing.class, "missing"),
            Map.entry(WindowStep.ProratedMinutes.class, "prorated_minutes"),
            Map.entry(WindowStep.ProratedWindow.class, "prorated_window"),
            Map.entry(WindowStep.Shared.class, "shared"));

    private StepCodes() {}

    static Map<Class<? extends Step>, String> all() {
        return CODES;
    }

    /** @return such as {@code blank_week} */
    static String of(Step step) {
        return Objects.requireNonNull(CODES.get(step.getClass()), () -> "no code for " + step.getClass());
    }
}
