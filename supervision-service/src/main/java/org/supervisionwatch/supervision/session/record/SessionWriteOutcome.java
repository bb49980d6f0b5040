package org.supervisionwatch.supervision.session.record;

import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Fault;

/** The result of a request to record or to change a session. */
public sealed interface SessionWriteOutcome {

    /** Nothing was changed, for the given reason. */
    sealed interface SessionRefused extends SessionWriteOutcome {}

    /** The session was recorded or changed. */
    record SessionRecorded(SessionHistory session) implements SessionWriteOutcome {}

    /** The session was recorded like this before; nothing was changed. */
    record SessionAlreadyRecorded(SessionHistory session) implements SessionWriteOutcome {}

    /** Validation failed. */
    record SessionInvalid(List<Fault> faults) implements SessionRefused {}

    /** It names people who are not in the directory. */
    record SessionPeopleUnknown(List<Fault> faults) implements SessionRefused {}

    /** The organisation or people are not in the directory, but their events may still arrive. */
    record NotYetOnRoster(MissingRosterItem kind, List<Fault> faults) implements SessionRefused {
        /** What is missing. */
        public enum MissingRosterItem {
            ORGANISATION,
            PERSON
        }
    }

    /** There is no such organisation, and the feed is complete. */
    record OrganisationNotFound() implements SessionRefused {}

    /** The organisation has no such session. */
    record SessionNotFound() implements SessionRefused {}

    /** No one reported it from a mail, or it has been confirmed or changed since. */
    record NothingToConfirm() implements SessionRefused {}

    /** A similar held session is recorded already. */
    record PossibleDuplicate(UUID other) implements SessionRefused {}

    /** The external id belongs to a session with different content. */
    record ExternalIdReused(UUID other) implements SessionRefused {}

    /** {@code If-Match} does not name the current version. */
    record VersionMismatch(long version) implements SessionRefused {}

    /** It has the maximum number of revisions; more would not fit into an event. */
    record TooManyRevisions() implements SessionRefused {}
}
