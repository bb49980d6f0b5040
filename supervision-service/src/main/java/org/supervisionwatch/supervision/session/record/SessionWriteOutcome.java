package org.supervisionwatch.supervision.session.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckFailed;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckPassed;
import org.supervisionwatch.supervision.session.request.SessionCheckResult.CheckPeopleUnknown;

/** The result of a request to record or to change a session. */
public sealed interface SessionWriteOutcome {

    /** Nothing was changed, for the given reason. */
    sealed interface SessionRefused extends SessionWriteOutcome {

        /** What is unknown to a roster that is not complete may still arrive. */
        @Override
        default SessionRefused on(boolean completeRoster) {
            return !completeRoster && this instanceof SessionPeopleUnknown(List<Fault> faults)
                    ? new PeopleNotYetKnown(faults)
                    : this;
        }
    }

    /** The session is recorded. @param changed false if it was recorded like this before, and nothing was changed */
    record SessionRecorded(SessionHistory session, boolean changed) implements SessionWriteOutcome {}

    /** Validation failed. */
    record SessionInvalid(List<Fault> faults) implements SessionRefused {}

    /** It names people who are not in the directory. */
    record SessionPeopleUnknown(List<Fault> faults) implements SessionRefused {}

    /** It names people who are not in the directory, but their events may still arrive. */
    record PeopleNotYetKnown(List<Fault> faults) implements SessionRefused {}

    /** The organisation has no such session. */
    record SessionNotFound() implements SessionRefused {}

    /** No one reported it from a mail, or it has been confirmed or changed since. */
    record NothingToConfirm() implements SessionRefused {}

    /** A similar session of this status is recorded already. */
    record PossibleDuplicate(UUID other) implements SessionRefused {}

    /** The external id belongs to a session with different content. */
    record ExternalIdReused(UUID other) implements SessionRefused {}

    /** {@code If-Match} does not name the current version. */
    record VersionMismatch(long version) implements SessionRefused {}

    /** It has the maximum number of revisions; more would not fit into an event. */
    record TooManyRevisions() implements SessionRefused {}

    /** The same outcome, seen with what is known about the roster. */
    default SessionWriteOutcome on(boolean completeRoster) {
        return this;
    }

    /** Does what a valid request asks for, or refuses the others. */
    static <T, O> O ifValid(SessionCheckResult<T> checked, Function<T, O> then, Function<SessionRefused, O> otherwise) {
        return switch (checked) {
            case CheckPassed<T>(T value) -> then.apply(value);
            case CheckFailed<T>(List<Fault> faults) -> otherwise.apply(new SessionInvalid(faults));
            case CheckPeopleUnknown<T>(List<Fault> faults) -> otherwise.apply(new SessionPeopleUnknown(faults));
        };
    }
}
