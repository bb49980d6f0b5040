package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** A requirement and the facts of one person, ready to be asked about any day. */
public interface RequirementEvaluation {

    Verdict verdict(LocalDate day, EvaluationTrace trail);

    /**
     * The first day after this one on which the verdict may be another one: a fact takes effect, or a date of the verdict is reached.
     *
     * @param verdict of this day
     * @return null if there is none
     */
    @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict);
}
