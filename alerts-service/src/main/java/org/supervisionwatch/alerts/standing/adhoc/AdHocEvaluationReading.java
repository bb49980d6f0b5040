package org.supervisionwatch.alerts.standing.adhoc;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a question. */
public sealed interface AdHocEvaluationReading {

    /**
     * @param questions in the order in which they were asked
     * @param batch whether they were asked as a list
     */
    record AdHocEvaluationAccepted(List<AdHocEvaluation> questions, boolean batch) implements AdHocEvaluationReading {

        public AdHocEvaluationAccepted {
            questions = List.copyOf(questions);
        }
    }

    /** @param faults everything that is wrong, by JSON pointer */
    record AdHocEvaluationRefused(List<Fault> faults) implements AdHocEvaluationReading {}
}
