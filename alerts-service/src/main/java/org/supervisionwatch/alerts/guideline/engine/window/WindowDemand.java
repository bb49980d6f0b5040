package org.supervisionwatch.alerts.guideline.engine.window;

import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;

/** What a window requires, if the facts tell. */
sealed interface WindowDemand {

    record AmountRequired(Fraction amount) implements WindowDemand {}

    record RequiredFactMissing(RequirementCondition fact) implements WindowDemand {}
}
