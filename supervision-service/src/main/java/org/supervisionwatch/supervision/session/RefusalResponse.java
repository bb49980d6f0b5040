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
 * The response to a refused request about a session or a series.
 *
 * @param retryAfter when the same request may succeed; null if only a different one can
 */
public record RefusalResponse(Problem problem, @Nullable Duration retryAfter) {

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

    /** @param organisation its code, for links */
    public static RefusalResponse of(String organisation, SessionWriteOutcome.SessionRefused refused) {
        return switch (refused) {
            case SessionWriteOutcome.SessionInvalid invalid ->
                new RefusalResponse(Problem.invalid(invalid.faults()), null);
            case SessionWriteOutcome.SessionPeopleUnknown unknown ->
                new RefusalResponse(Problem.invalid(unknown.faults()), null);
            case SessionWriteOutcome.NotYetOnRoster notYet -> notKnownYet(notYet);
            case SessionWriteOutcome.OrganisationNotFound _ ->
                new RefusalResponse(Problem.notFound("There is no such organisation."), null);
            case SessionWriteOutcome.SessionNotFound _ ->
                new RefusalResponse(Problem.notFound("The organisation has no such session."), null);
            case SessionWriteOutcome.NothingToConfirm _ -> new RefusalResponse(NOTHING_TO_CONFIRM, null);
            case SessionWriteOutcome.PossibleDuplicate(UUID other) -> duplicate(link(organisation, other));
            case SessionWriteOutcome.ExternalIdReused(UUID other) -> externalIdReused(link(organisation, other));
            case SessionWriteOutcome.VersionMismatch(long version) -> stale(version);
            case SessionWriteOutcome.TooManyRevisions _ -> new RefusalResponse(CHANGED_TOO_OFTEN, null);
        };
    }

    /** The path of a session. */
    public static String link(String organisation, UUID id) {
        return "/organisations/" + organisation + "/sessions/" + id;
    }

    private static RefusalResponse notKnownYet(SessionWriteOutcome.NotYetOnRoster outcome) {
        String kind = switch (outcome.kind()) {
            case ORGANISATION -> "organisation";
            case PERSON -> "person";
        };
        Problem problem = Problem.of(
                503,
                kind + "-not-known-yet",
                "The " + kind + " is not known here yet",
                "Roster data are not complete up to the time of this request. Nothing was changed; repeat it.");
        for (Fault fault : outcome.faults()) {
            problem = problem.at(fault.pointer(), "is not known yet");
        }
        return new RefusalResponse(problem, SOON);
    }

    private static RefusalResponse duplicate(String link) {
        Problem problem = Problem.of(
                409,
                "possible-duplicate",
                "A session like this is recorded already",
                "Same supervisor, type and date, and a supervisee in common. If it is a different session, set distinct to true.");
        return new RefusalResponse(problem.about(link), null);
    }

    private static RefusalResponse externalIdReused(String link) {
        Problem problem = Problem.of(
                409,
                "external-id-reused",
                "This source and externalId belong to another session",
                "They were sent before with a different body. To correct that session, PUT it.");
        return new RefusalResponse(problem.about(link), null);
    }

    private static RefusalResponse stale(long version) {
        Problem problem = Problem.of(
                412,
                "precondition-failed",
                "The session has been changed since",
                "GET it again; its ETag is now " + Etag.of(version));
        return new RefusalResponse(problem, null);
    }
}
