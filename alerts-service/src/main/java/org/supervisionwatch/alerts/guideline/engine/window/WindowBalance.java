package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;

/** What a window is credited, compared with what it requires. */
sealed interface WindowBalance {

    /** Nothing is required. */
    record BalanceNotAsked() implements WindowBalance {}

    /** A fact is missing. */
    record BalanceUnknown(RequirementCondition fact) implements WindowBalance {}

    /**
     * The amounts are known. They are rounded half up to two places before they are compared.
     *
     * @param booked what bookings that stand would add
     * @param demand what is required, not rounded
     * @param crowded whether a session that counts had too many supervisees
     * @param supervisorGone whether a session that counts names a supervisor who was not in post
     */
    record BalanceKnown(
            BigDecimal credited,
            BigDecimal booked,
            BigDecimal required,
            Fraction demand,
            boolean crowded,
            boolean supervisorGone)
            implements WindowBalance {

        boolean met() {
            return credited.compareTo(required) >= 0;
        }

        List<StandingFlag> flags() {
            if (!supervisorGone) {
                return crowded ? List.of(StandingFlag.GROUP_TOO_LARGE) : List.of();
            }
            return crowded
                    ? List.of(StandingFlag.GROUP_TOO_LARGE, StandingFlag.SUPERVISOR_NOT_IN_POST)
                    : List.of(StandingFlag.SUPERVISOR_NOT_IN_POST);
        }

        BigDecimal missing() {
            return required.subtract(credited);
        }

        /** What neither is credited nor would be by what is booked. */
        BigDecimal uncovered() {
            return missing().subtract(booked);
        }
    }
}
