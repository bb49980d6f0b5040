package org.supervisionwatch.supervision.session.record;

import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Fault;

/** What became of a request to record or to change a session. */
public sealed interface SessionWriteOutcome {

    /** Nothing was changed, and the caller is told why. */
    sealed interface SessionRefused extends SessionWriteOutcome {}

    /** It is there now, or it has changed. */
    record SessionRecorded(SessionHistory session) implements SessionWriteOutcome {}

    /** It had been said before, and nothing is changed. */
    record SessionAlreadyRecorded(SessionHistory session) implements SessionWriteOutcome {}

    /** It cannot be. */
    record SessionInvalid(List<Fault> faults) implements SessionRefused {}

    /** It names people whom nobody here knows; the database is unchanged. */
    record SessionPeopleUnknown(List<Fault> faults) implements SessionRefused {}

    /** The roster has not told everything up to this request yet: the organisation, or these people, may still turn up. */
    record NotYetOnRoster(MissingRosterItem kind, List<Fault> faults) implements SessionRefused {
        /** What is missing. */
        public enum MissingRosterItem {
            ORGANISATION,
            PERSON
        }
    }

    /** There is no such organisation, and the roster has told everything. */
    record OrganisationNotFound() implements SessionRefused {}

    /** The organisation has no such session. */
    record SessionNotFound() implements SessionRefused {}

    /** Nobody asserted it, or it has been settled otherwise since. */
    record NothingToConfirm() implements SessionRefused {}

    /** A held session that is already there looks like this one. */
    record PossibleDuplicate(UUID other) implements SessionRefused {}

    /** The source's id belongs to a session of which something else was said. */
    record ExternalIdReused(UUID other) implements SessionRefused {}

    /** {@code If-Match} names another version than this. */
    record VersionMismatch(long version) implements SessionRefused {}

    /** It was changed so often that its history would not fit into an event. */
    record TooManyRevisions() implements SessionRefused {}
}
