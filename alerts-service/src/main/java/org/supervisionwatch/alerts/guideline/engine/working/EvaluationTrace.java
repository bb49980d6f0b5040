package org.supervisionwatch.alerts.guideline.engine.working;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the working is written down while it is done, so that the two cannot disagree. */
public final class EvaluationTrace {

    /** For looking ahead: nobody reads it. */
    public static final EvaluationTrace MUTED = new EvaluationTrace(null);

    private final @Nullable List<EvaluationStep> steps;

    private EvaluationTrace(@Nullable List<EvaluationStep> steps) {
        this.steps = steps;
    }

    public static EvaluationTrace kept() {
        return new EvaluationTrace(new ArrayList<>(8));
    }

    /** Ask before working out something that only a reader needs. */
    public boolean isKept() {
        return steps != null;
    }

    public void add(EvaluationStep step) {
        if (steps != null) {
            steps.add(step);
        }
    }

    public List<EvaluationStep> steps() {
        return steps == null ? List.of() : steps;
    }
}
