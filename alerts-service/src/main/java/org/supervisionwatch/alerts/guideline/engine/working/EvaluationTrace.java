package org.supervisionwatch.alerts.guideline.engine.working;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records the steps of an evaluation while it is carried out, so that the explanation matches the result. */
public final class EvaluationTrace {

    /** Records nothing; for evaluations of which only the verdict is used. */
    public static final EvaluationTrace OFF = new EvaluationTrace(null);

    private final @Nullable List<EvaluationStep> steps;

    private EvaluationTrace(@Nullable List<EvaluationStep> steps) {
        this.steps = steps;
    }

    public static EvaluationTrace recording() {
        return new EvaluationTrace(new ArrayList<>(8));
    }

    /** Whether steps are recorded; check this before calculating something only for the explanation. */
    public boolean isRecording() {
        return steps != null;
    }

    public void add(EvaluationStep step) {
        if (steps != null) {
            steps.add(step);
        }
    }

    /** Adds a step that takes some calculating. */
    public void add(Supplier<EvaluationStep> step) {
        if (steps != null) {
            steps.add(step.get());
        }
    }

    public List<EvaluationStep> steps() {
        return steps == null ? List.of() : steps;
    }
}
