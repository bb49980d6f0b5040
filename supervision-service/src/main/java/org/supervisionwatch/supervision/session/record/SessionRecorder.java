package org.supervisionwatch.supervision.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.request.FaultCollector;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.KnownState;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/**
 * Stores new and changed sessions and records their publication on {@code sessions.v1}. Every method must run in a transaction.
 */
@ApplicationScoped
public class SessionRecorder {

    /** With so many states of 50 people each, an event still fits into one Kafka record. */
    public static final int MAX_REVISIONS = 30;

    private static final UUID NO_ID = new UUID(0, 0);

    private final SessionStore store;
    private final PublicationRecorder publications;

    SessionRecorder(SessionStore store, PublicationRecorder publications) {
        this.store = store;
        this.publications = publications;
    }

    /**
     * Records a new session, unless it was recorded before.
     *
     * @param asserted has passed {@link SessionCheck}
     * @param today in the organisation's zone
     */
    public SessionWriteOutcome enter(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        SessionOrigin origin = SessionOrigin.of(request);
        store.lockKeys(Stream.of(origin.key(organisationId), duplicateKey(organisationId, asserted))
                .flatMap(Optional::stream)
                .toList());
        Optional<SessionRow> earlier = store.byOrigin(organisationId, origin);
        return earlier.isPresent()
                ? repeated(earlier.get(), RequestHash.of(asserted))
                : enter(organisationId, origin, request.isDistinct(), asserted, today);
    }

    /** Like {@link #enter}, but a session without an external id is recognised by its content: recorded again it is the same. */
    public SessionWriteOutcome enterOnce(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        if (SessionOrigin.of(request).key(organisationId).isEmpty()) {
            String hash = RequestHash.of(asserted);
            store.lockKeys(List.of("said|" + organisationId + "|" + hash));
            Optional<SessionRow> earlier = store.enteredWithHash(organisationId, hash);
            if (earlier.isPresent()) {
                return new SessionWriteOutcome.SessionAlreadyRecorded(history(earlier.get()));
            }
        }
        return enter(organisationId, request, asserted, today);
    }

    /** A session reported by somebody else than its supervisor: the outcome of a matching booking of that day, or else a new session. */
    public SessionWriteOutcome enterAsserted(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        return store.booked(organisationId, asserted).stream()
                .filter(row -> asserted.isOutcomeOf(row.state()))
                .findFirst()
                .map(row -> change(
                        row,
                        KnownState.next(asserted.outcomeOf(row.state()), row.state(), row.knownFrom(), today),
                        false))
                .orElseGet(() -> enter(organisationId, request, asserted, today));
    }

    /** Books a session that is known to be new. */
    public SessionRow book(UUID organisationId, SessionState booking, LocalDate today) {
        return persist(organisationId, SessionOrigin.NONE, booking, today);
    }

    private SessionWriteOutcome enter(
            UUID organisationId, SessionOrigin origin, boolean distinct, SessionState asserted, LocalDate today) {
        if (asserted.status() == SessionStatus.HELD && !distinct) {
            Optional<UUID> other = store.possibleDuplicate(organisationId, NO_ID, asserted);
            if (other.isPresent()) {
                return new SessionWriteOutcome.PossibleDuplicate(other.get());
            }
        }
        return new SessionWriteOutcome.SessionRecorded(
                new SessionHistory(persist(organisationId, origin, asserted, today), List.of()));
    }

    private SessionRow persist(UUID organisationId, SessionOrigin origin, SessionState asserted, LocalDate today) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SessionRow row = new SessionRow(id, organisationId, origin, RequestHash.of(asserted));
        row.become(KnownState.first(asserted, today), publications.changed(SessionTopic.NAME, id));
        store.persist(row);
        return row;
    }

    /** Cancels a booking. A session that has an outcome already stays as it is. */
    public void cancel(SessionRow row, ResponsibleParty by, ReasonCode reason, LocalDate today) {
        if (row.state().status() == SessionStatus.BOOKED) {
            SessionState cancelled = row.state().asCancelled(by, reason);
            change(row, KnownState.next(cancelled, row.state(), row.knownFrom(), today), true);
        }
    }

    private SessionWriteOutcome repeated(SessionRow earlier, String hash) {
        return earlier.requestHash().equals(hash)
                ? new SessionWriteOutcome.SessionAlreadyRecorded(history(earlier))
                : new SessionWriteOutcome.ExternalIdReused(earlier.id());
    }

    /**
     * Records an outcome or a correction and keeps the previous state as a revision. If the session is in the requested state already,
     * nothing is changed, whatever {@code ifMatch} says, so that a repeated request is answered like the first.
     *
     * @param people ids by employee number, of those who are known
     */
    public SessionWriteOutcome change(
            UUID organisationId,
            UUID id,
            String ifMatch,
            SessionRequest request,
            Map<String, UUID> people,
            LocalDate today) {
        Optional<SessionRow> found = store.lock(organisationId, id);
        if (found.isEmpty()) {
            return new SessionWriteOutcome.SessionNotFound();
        }
        SessionRow row = found.get();
        boolean stale = !ifMatch.equals("*") && !ifMatch.equals(Etag.of(row.version()));
        SessionCheckResult checked = SessionCheck.check(request, people, row.state(), today);
        if (stale && !(checked instanceof SessionCheckResult.CheckPassed)) {
            return new SessionWriteOutcome.VersionMismatch(row.version());
        }
        return switch (checked) {
            case SessionCheckResult.CheckFailed failed -> new SessionWriteOutcome.SessionInvalid(failed.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed passed -> change(row, passed.asserted(), request, stale, today);
        };
    }

    private SessionWriteOutcome change(
            SessionRow row, SessionState asserted, SessionRequest request, boolean stale, LocalDate today) {
        FaultCollector faults = new FaultCollector();
        requireUnchanged(faults, "/source", request.source(), row.source());
        requireUnchanged(faults, "/externalId", request.externalId(), row.externalId());
        KnownState next = KnownState.next(asserted, row.state(), row.knownFrom(), today);
        if (faults.found().isEmpty() && next.state().isEquivalentTo(row.state())) {
            return new SessionWriteOutcome.SessionAlreadyRecorded(history(row));
        }
        if (stale) {
            return new SessionWriteOutcome.VersionMismatch(row.version());
        }
        boolean onlyConfirms = next.state().isEquivalentTo(row.state().andConfirmed());
        if (row.state().status() != SessionStatus.BOOKED && !onlyConfirms && asserted.reasonCode() == null) {
            faults.add("/reasonCode", "is required to change a recorded session, such as wrong_minutes");
        }
        if (!faults.found().isEmpty()) {
            return new SessionWriteOutcome.SessionInvalid(faults.found());
        }
        return change(row, next, request.isDistinct());
    }

    private SessionWriteOutcome change(SessionRow row, KnownState next, boolean distinct) {
        if (next.state().status() == SessionStatus.HELD
                && !distinct
                && !next.state().isSameHeldSessionAs(row.state())) {
            store.lockKeys(
                    duplicateKey(row.organisationId(), next.state()).stream().toList());
            Optional<UUID> other = store.possibleDuplicate(row.organisationId(), row.id(), next.state());
            if (other.isPresent()) {
                return new SessionWriteOutcome.PossibleDuplicate(other.get());
            }
        }
        int revisions = history(row).revisions().size();
        if (revisions >= MAX_REVISIONS) {
            return new SessionWriteOutcome.TooManyRevisions();
        }
        store.addRevision(row, revisions);
        row.become(next, publications.changed(SessionTopic.NAME, row.id()));
        return new SessionWriteOutcome.SessionRecorded(history(row));
    }

    /**
     * Records the supervisor's answer about a session that somebody else reported. Idempotent.
     *
     * @param happened false withdraws the session
     */
    public SessionWriteOutcome confirm(UUID organisationId, UUID id, boolean happened, LocalDate today) {
        Optional<SessionRow> found = store.lock(organisationId, id);
        if (found.isEmpty()) {
            return new SessionWriteOutcome.SessionNotFound();
        }
        SessionRow row = found.get();
        SessionState state = row.state();
        boolean held = state.status() == SessionStatus.HELD;
        boolean withdrawn =
                state.status() == SessionStatus.CANCELLED && state.reasonCode() == ReasonCode.ENTERED_IN_ERROR;
        if (state.asserted() != null && (happened ? held && state.confirmed() : withdrawn)) {
            return new SessionWriteOutcome.SessionAlreadyRecorded(history(row));
        }
        if (state.confirmed() || !held) {
            return new SessionWriteOutcome.NothingToConfirm();
        }
        SessionState next = happened ? state.andConfirmed() : state.withdrawn();
        return change(row, KnownState.next(next, state, row.knownFrom(), today), true);
    }

    public SessionHistory history(SessionRow row) {
        return new SessionHistory(row, store.revisions(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }

    private static void requireUnchanged(
            FaultCollector faults, String pointer, @Nullable String asserted, @Nullable String kept) {
        if (asserted != null && !asserted.equals(kept)) {
            faults.add(pointer, "cannot be changed");
        }
    }

    /** The lock key shared by requests that could record the same held session twice. */
    private static Optional<String> duplicateKey(UUID organisationId, SessionState state) {
        return state.status() == SessionStatus.HELD
                ? Optional.of("meeting|" + organisationId + "|" + state.date() + "|"
                        + SessionSupervisor.keyOf(state.supervisor()))
                : Optional.empty();
    }
}
