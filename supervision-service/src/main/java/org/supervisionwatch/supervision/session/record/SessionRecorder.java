package org.supervisionwatch.supervision.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.NothingToConfirm;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PossibleDuplicate;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionInvalid;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionNotFound;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionPeopleUnknown;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.TooManyRevisions;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.VersionMismatch;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.KnownState;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/**
 * Checks and stores new and changed sessions and records their publication on {@code sessions.v1}. Every method must run in a transaction.
 */
@ApplicationScoped
public class SessionRecorder {

    /** With so many states of 50 people each, an event still fits into one Kafka record. */
    public static final int MAX_REVISIONS = 30;

    private final SessionStore store;
    private final PublicationRecorder publications;
    private final EntryRecorder entries;

    SessionRecorder(SessionStore store, PublicationRecorder publications, EntryRecorder entries) {
        this.store = store;
        this.publications = publications;
        this.entries = entries;
    }

    /** Records a new session; one without an external id is recognised by its content: recorded again it is the same. */
    public SessionWriteOutcome enterOnce(RecordingContext context, BoundRequest<SessionRequest> request) {
        return NewSession.ifValid(context, request, request.value().source() == null, entries::enter);
    }

    /**
     * A session reported by somebody else than its supervisor: the outcome of a matching booking of that day, or else a new session.
     *
     * @param by the e-mail address of who reports it
     */
    public SessionWriteOutcome enterAsserted(
            RecordingContext context, BoundRequest<SessionRequest> request, String by, UUID episodeId) {
        return ifValid(context, request, null, held -> {
            SessionState asserted = held.assertedBy(by, episodeId);
            return store.booked(context.organisationId(), asserted).stream()
                    .filter(row -> asserted.isOutcomeOf(row.state))
                    .findFirst()
                    .map(row -> change(row, asserted.outcomeOf(row.state), context.today(), false))
                    .orElseGet(() -> entries.enter(NewSession.of(context, request.value(), asserted, false)));
        });
    }

    private static SessionWriteOutcome ifValid(
            RecordingContext context,
            BoundRequest<SessionRequest> request,
            @Nullable SessionState before,
            Function<SessionState, SessionWriteOutcome> then) {
        return SessionWriteOutcome.ifValid(
                SessionCheck.check(request, context.people(), before, context.today()), then, refused -> refused);
    }

    /** Cancels a booking. A session that has an outcome already stays as it is. */
    public void cancel(SessionRow row, ResponsibleParty by, ReasonCode reason, LocalDate today) {
        if (row.state.status() == SessionStatus.BOOKED) {
            change(row, row.state.asCancelled(by, reason), today, true);
        }
    }

    /**
     * Records an outcome or a correction and keeps the previous state as a revision. If the session is in the requested state already,
     * nothing is changed, whatever {@code ifMatch} says, so that a repeated request is answered like the first.
     */
    public SessionWriteOutcome change(
            RecordingContext context, UUID id, String ifMatch, BoundRequest<SessionRequest> request) {
        SessionRow row = store.lock(context.organisationId(), id).orElse(null);
        if (row == null) {
            return new SessionNotFound();
        }
        boolean stale = !ifMatch.equals("*") && !ifMatch.equals(Etag.of(row.version));
        SessionWriteOutcome outcome = ifValid(
                context,
                request,
                row.state,
                asserted -> change(row, asserted, request.value(), stale, context.today()));
        return stale && (outcome instanceof SessionInvalid || outcome instanceof SessionPeopleUnknown)
                ? new VersionMismatch(row.version)
                : outcome;
    }

    private SessionWriteOutcome change(
            SessionRow row, SessionState asserted, SessionRequest request, boolean stale, LocalDate today) {
        Faults faults = new Faults();
        requireUnchanged(faults, "/source", request.source(), row.source);
        requireUnchanged(faults, "/externalId", request.externalId(), row.externalId);
        SessionState next =
                KnownState.next(asserted, row.state, row.knownFrom, today).state();
        if (!faults.any() && next.isEquivalentTo(row.state)) {
            return new SessionRecorded(store.history(row), false);
        }
        if (stale) {
            return new VersionMismatch(row.version);
        }
        boolean onlyConfirms = next.isEquivalentTo(row.state.andConfirmed());
        if (row.state.status() != SessionStatus.BOOKED
                && !onlyConfirms
                && asserted.course().reasonCode() == null) {
            faults.add("/reasonCode", "is required to change a recorded session, such as wrong_minutes");
        }
        return faults.any() ? new SessionInvalid(faults.all()) : change(row, asserted, today, request.isDistinct());
    }

    private SessionWriteOutcome change(SessionRow row, SessionState asserted, LocalDate today, boolean distinct) {
        KnownState next = KnownState.next(asserted, row.state, row.knownFrom, today);
        // What is recorded twice can be cancelled twice: that is how it is put right.
        if (next.state().status() != SessionStatus.CANCELLED && !next.state().isSameMeetingAs(row.state)) {
            EarlierSearch search = EarlierSearch.beforeMeeting(row.organisationId, row.id, distinct, next.state());
            UUID other = store.lockAndFind(List.of(search)).getFirst().sameMeeting();
            if (other != null) {
                return new PossibleDuplicate(other);
            }
        }
        int revisions = store.history(row).revisions().size();
        if (revisions >= MAX_REVISIONS) {
            return new TooManyRevisions();
        }
        store.addRevision(row, revisions);
        row.become(next, publications.changed(SessionTopic.NAME, row.id));
        return new SessionRecorded(store.history(row), true);
    }

    /** Records the supervisor's answer about a session that somebody else reported; idempotent. @param happened false withdraws it */
    public SessionWriteOutcome confirm(UUID organisationId, UUID id, boolean happened, LocalDate today) {
        SessionRow row = store.lock(organisationId, id).orElse(null);
        if (row == null) {
            return new SessionNotFound();
        }
        SessionState state = row.state;
        boolean held = state.status() == SessionStatus.HELD;
        boolean withdrawn =
                state.status() == SessionStatus.CANCELLED && state.course().reasonCode() == ReasonCode.ENTERED_IN_ERROR;
        if (state.asserted() != null && (happened ? held && state.confirmed() : withdrawn)) {
            return new SessionRecorded(store.history(row), false);
        }
        return state.confirmed() || !held
                ? new NothingToConfirm()
                : change(row, happened ? state.andConfirmed() : state.withdrawn(), today, true);
    }

    private static void requireUnchanged(Faults faults, String pointer, @Nullable String given, @Nullable String kept) {
        if (given != null && !given.equals(kept)) {
            faults.add(pointer, "cannot be changed");
        }
    }
}
