package org.supervisionwatch.alerts.standing.explanation;

import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** From which keys of a pack the figures of a step come, so that it can be said of them that no source gives them. */
final class LocalFigures {

    private LocalFigures() {}

    /** @param local the keys whose figures the service has chosen */
    static boolean isLocal(EvaluationStep step, Set<String> local) {
        return keysOf(step).stream().anyMatch(local::contains);
    }

    private static List<String> keysOf(EvaluationStep step) {
        return switch (step) {
            case EvaluationStep.IntervalAdded _, EvaluationStep.DueDateHeldBack _ -> List.of("every");
            case EvaluationStep.ShiftsCounted _ -> List.of("every");
            case EvaluationStep.IntervalProrated _, WindowStep.MinutesProrated _ -> List.of("part_time");
            case EvaluationStep.FirstSessionWithin _, EvaluationStep.PostBegunAnew _ -> List.of("first_within_days");
            case EvaluationStep.ClockRestarted _, EvaluationStep.BlankWeek _ -> List.of("pauses");
            case EvaluationStep.DueDateCapped _ -> List.of("hard_cap_days");
            case EvaluationStep.GraceAdded _ -> List.of("grace_days");
            case EvaluationStep.SessionNotCounted left -> keysOf(left.why());
            case WindowStep.AmountAsked _ -> List.of("at_least");
            case WindowStep.RatioApplied _ -> List.of("minutes_per_hour", "tiers");
            case WindowStep.WindowLookedAt _ -> List.of("window");
            case WindowStep.WindowClosed _ -> List.of("settle_days");
            case WindowStep.WindowAtRisk _ -> List.of("at_risk_days");
            case WindowStep.SessionCredited _, WindowStep.CreditCapped _ -> List.of("credit");
            case WindowStep.WindowExempt exempt
            when exempt.why() == WindowStep.ExemptionReason.NO_CLINICAL_WORK -> List.of("exempt_if");
            default -> List.of();
        };
    }

    private static List<String> keysOf(NotCountedReason why) {
        return switch (why) {
            case TOO_SHORT -> List.of("min_minutes");
            case OTHER_FORM -> List.of("forms");
            case OTHER_MODE -> List.of("modes");
            case LACKS_FLAG -> List.of("flags");
            case GROUP_TOO_LARGE -> List.of("max_supervisees", "min_minutes_per_supervisee");
            case OTHER_TYPE,
                    SAME_WEEK,
                    SAME_INTERVENTION,
                    NO_INTERVENTION,
                    CANCELLED,
                    MISSED,
                    DAY_NOT_WORKED,
                    NOT_RECORDED -> List.of();
        };
    }
}
