package org.supervisionwatch.alerts.standing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/** The codes of steps. */
class StepCodesTest {

    @Test
    void everyKindOfStepHasACodeOfItsOwn() {
        assertThat(StepCodes.all().keySet().stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(
                        kinds(EvaluationStep.class).map(Class::getName).toList());
        assertThat(StepCodes.all().values()).doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StepCodesTest::kinds)
                : Stream.of(type);
    }
}
