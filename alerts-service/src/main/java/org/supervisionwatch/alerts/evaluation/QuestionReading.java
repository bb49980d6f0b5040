package org.supervisionwatch.alerts.evaluation;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;

/** What came of reading a question. */
public sealed interface QuestionReading {

    record Accepted(Question question) implements QuestionReading {}

    /** @param faults everything that is wrong, by JSON pointer */
    record Refused(List<Fault> faults) implements QuestionReading {}
}
