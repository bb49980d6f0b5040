package org.supervisionwatch.supervision.session;

import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Fault;

/** What became of a request to record or to change a session. */
public sealed interface Outcome {

    /** Nothing was changed, and the caller is told why. */
    sealed interface Refused extends Outcome {}

    /** It is there now, or it has changed. */
    record Kept(History session) implements Outcome {}

    /** It had been said before, and nothing is changed. */
    record SaidBefore(History session) implements Outcome {}

    /** It cannot be. */
    record Unsound(List<Fault> faults) implements Refused {}

    /** It names people whom nobody here knows; the database is unchanged. */
    record UnknownPeople(List<Fault> faults) implements Refused {}

    /** The roster has not told everything up to this request yet: the organisation, or these people, may still turn up. */
    record NotKnownYet(Kind kind, List<Fault> faults) implements Refused {
        /** What is missing. */
        public enum Kind {
            ORGANISATION,
            PERSON
        }
    }

    /** There is no such organisation, and the roster has told everything. */
    record NoSuchOrganisation() implements Refused {}

    /** The organisation has no such session. */
    record NoSuchSession() implements Refused {}

    /** Nobody asserted it, or it has been settled otherwise since. */
    record NothingToConfirm() implements Refused {}

    /** A held session that is already there looks like this one. */
    record LooksLike(UUID other) implements Refused {}

    /** The source's id belongs to a session of which something else was said. */
    record ExternalIdReused(UUID other) implements Refused {}

    /** {@code If-Match} names another version than this. */
    record Stale(long version) implements Refused {}

    /** It was changed so often that its history would not fit into an event. */
    record ChangedTooOften() implements Refused {}
}
