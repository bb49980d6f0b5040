package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Evaluates one requirement for one person on any day. */
public interface RequirementEvaluation {

    Verdict verdict(LocalDate day, EvaluationTrace trace);

    /**
     * The first day after this one on which the verdict may differ, because a fact takes effect or a date of the verdict is reached.
     *
     * @param verdict the verdict of this day
     * @return null if there is none
     */
    @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict);
}
