package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Evaluates one requirement for one person on any day. */
public interface RequirementEvaluation {

    Verdict verdict(LocalDate day, EvaluationTrace trace);

    /** The days after this one on which a fact takes effect, in order. */
    List<LocalDate> factDays(LocalDate day);

    /**
     * The first day after this one on which the verdict may differ though no fact takes effect, because a date of it is reached.
     *
     * @param verdict the verdict of this day
     * @return null if there is none
     */
    @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict);
}
