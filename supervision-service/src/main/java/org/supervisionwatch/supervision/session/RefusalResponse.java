package org.supervisionwatch.supervision.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.ExternalIdReused;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.NothingToConfirm;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PeopleNotYetKnown;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PossibleDuplicate;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionInvalid;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionNotFound;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionPeopleUnknown;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRefused;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.TooManyRevisions;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.VersionMismatch;

/** Responses to refused requests about sessions and series. Where the same request may succeed later, they say when to repeat it. */
public final class RefusalResponse {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Problem CHANGED_TOO_OFTEN = Problem.of(
            409,
            "changed-too-often",
            "This session has been changed too often",
            "A session can be changed at most " + SessionRecorder.MAX_REVISIONS + " times.");

    private static final Problem NOTHING_TO_CONFIRM = Problem.of(
            409,
            "nothing-to-confirm",
            "There is nothing to confirm",
            "No one reported this session from a mail, or it has been confirmed or changed since. To correct it, PUT it.");

    private static final Problem DUPLICATE = Problem.of(
            409,
            "possible-duplicate",
            "A session like this is recorded already",
            "Same supervisor, type and date, and a supervisee in common. If it is a different session, set distinct to true.");

    private static final Problem EXTERNAL_ID_REUSED = Problem.of(
            409,
            "external-id-reused",
            "This source and externalId belong to another session",
            "They were sent before with a different body. To correct that session, PUT it.");

    private RefusalResponse() {}

    /** @param organisation its code, for links */
    public static ProblemException of(String organisation, SessionRefused refused) {
        return switch (refused) {
            case SessionInvalid(List<Fault> faults) -> new ProblemException(Problem.invalid(faults));
            case SessionPeopleUnknown(List<Fault> faults) -> new ProblemException(Problem.invalid(faults));
            case PeopleNotYetKnown(List<Fault> faults) -> notKnownYet("person", faults);
            case SessionNotFound _ -> new ProblemException(Problem.notFound("The organisation has no such session."));
            case NothingToConfirm _ -> new ProblemException(NOTHING_TO_CONFIRM);
            case PossibleDuplicate(UUID other) -> new ProblemException(DUPLICATE.about(link(organisation, other)));
            case ExternalIdReused(UUID other) ->
                new ProblemException(EXTERNAL_ID_REUSED.about(link(organisation, other)));
            case VersionMismatch(long version) ->
                new ProblemException(Problem.of(
                        412,
                        "precondition-failed",
                        "The session has been changed since",
                        "GET it again; its ETag is now " + Etag.of(version)));
            case TooManyRevisions _ -> new ProblemException(CHANGED_TOO_OFTEN);
        };
    }

    /** The path of a session. */
    public static String link(String organisation, UUID id) {
        return "/organisations/" + organisation + "/sessions/" + id;
    }

    /** @param kind of what the roster does not know yet */
    static ProblemException notKnownYet(String kind, List<Fault> faults) {
        Problem problem = Problem.of(
                503,
                kind + "-not-known-yet",
                "The " + kind + " is not known here yet",
                "Roster data are not complete up to the time of this request. Nothing was changed; repeat it.");
        for (Fault fault : faults) {
            problem = problem.at(fault.pointer(), "is not known yet");
        }
        return new ProblemException(problem, SOON);
    }
}
