package org.supervisionwatch.alerts.standing.adhoc;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** The result of reading the request for an ad-hoc evaluation. */
public sealed interface AdHocEvaluationReading {

    /**
     * The request is valid.
     *
     * @param questions in the order of the request
     * @param batch whether they came as a list
     */
    record AdHocEvaluationAccepted(List<AdHocEvaluation> questions, boolean batch) implements AdHocEvaluationReading {

        public AdHocEvaluationAccepted {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The request is invalid.
     *
     * @param faults all of them, by JSON pointer
     */
    record AdHocEvaluationRefused(List<Fault> faults) implements AdHocEvaluationReading {}
}
