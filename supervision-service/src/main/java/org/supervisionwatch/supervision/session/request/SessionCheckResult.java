package org.supervisionwatch.supervision.session.request;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.state.SessionState;

/** The result of validating a request about a session. */
public sealed interface SessionCheckResult {

    /** Valid; the days on which it became known are still to be settled, see {@code KnownState}. */
    record CheckPassed(SessionState asserted) implements SessionCheckResult {}

    /** Invalid, whether or not its people are known. */
    record CheckFailed(List<Fault> faults) implements SessionCheckResult {}

    /** Valid except that these people are not in the directory; they may be later. */
    record CheckPeopleUnknown(List<Fault> faults) implements SessionCheckResult {}
}
