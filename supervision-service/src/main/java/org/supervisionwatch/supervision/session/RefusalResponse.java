package org.supervisionwatch.supervision.session;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/**
 * How a refused request is answered.
 *
 * @param retryAfter when it may do better, or null if only another request would
 */
public record RefusalResponse(Problem problem, @Nullable Duration retryAfter) {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Problem CHANGED_TOO_OFTEN = Problem.of(
            409,
            "changed-too-often",
            "It was changed too often",
            "A session is changed at most " + SessionRecorder.MOST_REVISIONS + " times.");

    private static final Problem NOTHING_TO_CONFIRM = Problem.of(
            409,
            "nothing-to-confirm",
            "There is nothing to confirm",
            "Nobody asserted this session from a mail, or it has been settled since. A correction is a PUT on it.");

    /** @param organisation its code, for links */
    public static RefusalResponse of(String organisation, SessionWriteOutcome.SessionRefused refused) {
        return switch (refused) {
            case SessionWriteOutcome.SessionInvalid unsound ->
                new RefusalResponse(Problem.invalid(unsound.faults()), null);
            case SessionWriteOutcome.SessionPeopleUnknown unknown ->
                new RefusalResponse(Problem.invalid(unknown.faults()), null);
            case SessionWriteOutcome.NotYetOnRoster notYet -> notKnownYet(notYet);
            case SessionWriteOutcome.OrganisationNotFound none ->
                new RefusalResponse(Problem.notFound("There is no such organisation."), null);
            case SessionWriteOutcome.SessionNotFound none ->
                new RefusalResponse(Problem.notFound("The organisation has no such session."), null);
            case SessionWriteOutcome.NothingToConfirm nothing -> new RefusalResponse(NOTHING_TO_CONFIRM, null);
            case SessionWriteOutcome.PossibleDuplicate(UUID other) -> possibleDuplicate(link(organisation, other));
            case SessionWriteOutcome.ExternalIdReused(UUID other) -> externalIdReused(link(organisation, other));
            case SessionWriteOutcome.VersionMismatch(long version) -> stale(version);
            case SessionWriteOutcome.TooManyRevisions tooOften -> new RefusalResponse(CHANGED_TOO_OFTEN, null);
        };
    }

    /** Where a session is found. */
    public static String link(String organisation, UUID id) {
        return "/organisations/" + organisation + "/sessions/" + id;
    }

    private static RefusalResponse notKnownYet(SessionWriteOutcome.NotYetOnRoster notYet) {
        String who = switch (notYet.kind()) {
            case ORGANISATION -> "organisation";
            case PERSON -> "person";
        };
        Problem problem = Problem.of(
                503,
                who + "-not-known-yet",
                "The " + who + " is not known here yet",
                "The roster has not told everything up to this request. Nothing was changed; send it again.");
        for (Fault fault : notYet.faults()) {
            problem = problem.at(fault.pointer(), "is not known yet");
        }
        return new RefusalResponse(problem, SOON);
    }

    private static RefusalResponse possibleDuplicate(String link) {
        Problem problem = Problem.of(
                409,
                "possible-duplicate",
                "It looks like a session that is already there",
                "Same supervisor, type and date, and a shared supervisee. If it is another one, say distinct: true.");
        return new RefusalResponse(problem.about(link), null);
    }

    private static RefusalResponse externalIdReused(String link) {
        Problem problem = Problem.of(
                409,
                "external-id-reused",
                "This source and externalId belong to another session",
                "Something else was said with them before. A correction is a PUT on that session.");
        return new RefusalResponse(problem.about(link), null);
    }

    private static RefusalResponse stale(long version) {
        Problem problem = Problem.of(
                412,
                "precondition-failed",
                "It has changed meanwhile",
                "GET it again; its ETag is now " + Etag.of(version));
        return new RefusalResponse(problem, null);
    }
}
