package org.supervisionwatch.supervision.session.request;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.state.SessionState;

/** What a look at a request came to. */
public sealed interface SessionCheckResult {

    /** It can be; the days on which it became known are not settled yet. */
    record CheckPassed(SessionState asserted) implements SessionCheckResult {}

    /** It cannot be, whoever these people are. */
    record CheckFailed(List<Fault> faults) implements SessionCheckResult {}

    /** Nothing is wrong with it but that these people are not known here: they may be tomorrow. */
    record CheckPeopleUnknown(List<Fault> faults) implements SessionCheckResult {}
}
