package org.supervisionwatch.alerts.evaluation;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a question. */
public sealed interface QuestionReading {

    /**
     * @param questions in the order in which they were asked
     * @param batch whether they were asked as a list
     */
    record Accepted(List<Question> questions, boolean batch) implements QuestionReading {

        public Accepted {
            questions = List.copyOf(questions);
        }
    }

    /** @param faults everything that is wrong, by JSON pointer */
    record Refused(List<Fault> faults) implements QuestionReading {}
}
