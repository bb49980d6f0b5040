package org.supervisionwatch.alerts.standing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/** The codes of steps and of their parts. */
class StepCodesTest {

    @Test
    void everyKindOfStepAndOfPartHasACodeOfItsOwn() {
        assertThat(StepCodes.all().keySet().stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                EvaluationStep.class,
                                AbsenceEffect.class,
                                CreditRule.CreditMethod.class,
                                IntervalLength.class,
                                Ratio.RatioFormula.class)
                        .flatMap(StepExamples::kinds)
                        .map(Class::getName)
                        .toList());
        assertThat(StepCodes.all().values()).doesNotHaveDuplicates();
    }
}
