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
 * Enters sessions and changes them. Every method needs a transaction around it, in which the publication on {@code sessions.v1} is noted
 * as well.
 */
@ApplicationScoped
public class SessionRecorder {

    /** Fifty people in each of so many states still make an event that fits into one record of the broker. */
    public static final int MOST_REVISIONS = 30;

    private static final UUID NOT_THERE_YET = new UUID(0, 0);

    private final SessionStore rows;
    private final PublicationRecorder publications;

    SessionRecorder(SessionStore rows, PublicationRecorder publications) {
        this.rows = rows;
        this.publications = publications;
    }

    /**
     * Enters a new session, unless it is there already.
     *
     * @param asserted found sound
     * @param today in the organisation's zone
     */
    public SessionWriteOutcome enter(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        SessionOrigin origin = SessionOrigin.of(request);
        rows.serialise(Stream.of(origin.key(organisationId), meeting(organisationId, asserted))
                .flatMap(Optional::stream)
                .toList());
        Optional<SessionRow> earlier = rows.of(organisationId, origin);
        return earlier.isPresent()
                ? again(earlier.get(), RequestHash.of(asserted))
                : enter(organisationId, origin, request.isDistinct(), asserted, today);
    }

    /** Like {@link #enter}, but a session that comes from nowhere is known by what is said of it: said again it is the same. */
    public SessionWriteOutcome enterOnce(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        if (SessionOrigin.of(request).key(organisationId).isEmpty()) {
            String hash = RequestHash.of(asserted);
            rows.serialise(List.of("said|" + organisationId + "|" + hash));
            Optional<SessionRow> earlier = rows.said(organisationId, hash);
            if (earlier.isPresent()) {
                return new SessionWriteOutcome.SessionAlreadyRecorded(history(earlier.get()));
            }
        }
        return enter(organisationId, request, asserted, today);
    }

    /** What somebody says who is not its supervisor: what became of a booking of that day with her alone, or else a session of its own. */
    public SessionWriteOutcome enterAsserted(
            UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        return rows.booked(organisationId, asserted).stream()
                .filter(row -> asserted.isOutcomeOf(row.state()))
                .findFirst()
                .map(row -> change(
                        row,
                        KnownState.next(asserted.outcomeOf(row.state()), row.state(), row.knownFrom(), today),
                        false))
                .orElseGet(() -> enter(organisationId, request, asserted, today));
    }

    /** Books what is known not to be there yet. */
    public SessionRow book(UUID organisationId, SessionState booking, LocalDate today) {
        return keep(organisationId, SessionOrigin.NOWHERE, booking, today);
    }

    private SessionWriteOutcome enter(
            UUID organisationId, SessionOrigin origin, boolean distinct, SessionState asserted, LocalDate today) {
        if (asserted.status() == SessionStatus.HELD && !distinct) {
            Optional<UUID> other = rows.looksLike(organisationId, NOT_THERE_YET, asserted);
            if (other.isPresent()) {
                return new SessionWriteOutcome.PossibleDuplicate(other.get());
            }
        }
        return new SessionWriteOutcome.SessionRecorded(
                new SessionHistory(keep(organisationId, origin, asserted, today), List.of()));
    }

    private SessionRow keep(UUID organisationId, SessionOrigin origin, SessionState asserted, LocalDate today) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SessionRow row = new SessionRow(id, organisationId, origin, RequestHash.of(asserted));
        row.become(KnownState.first(asserted, today), publications.changed(SessionTopic.NAME, id));
        rows.persist(row);
        return row;
    }

    /** Calls off a booking. What is no booking any more stays as it is. */
    public void cancel(SessionRow row, ResponsibleParty by, ReasonCode reason, LocalDate today) {
        if (row.state().status() == SessionStatus.BOOKED) {
            SessionState cancelled = row.state().calledOff(by, reason);
            change(row, KnownState.next(cancelled, row.state(), row.knownFrom(), today), true);
        }
    }

    private SessionWriteOutcome again(SessionRow earlier, String hash) {
        return earlier.requestHash().equals(hash)
                ? new SessionWriteOutcome.SessionAlreadyRecorded(history(earlier))
                : new SessionWriteOutcome.ExternalIdReused(earlier.id());
    }

    /**
     * Records an outcome or a correction; the state so far is kept among the earlier ones. If it stands as asserted already, nothing is
     * changed, whatever {@code ifMatch} says: a repeated request is answered like the first.
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
        Optional<SessionRow> found = rows.lock(organisationId, id);
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
            case SessionCheckResult.CheckFailed unsound -> new SessionWriteOutcome.SessionInvalid(unsound.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed sound -> change(row, sound.asserted(), request, stale, today);
        };
    }

    private SessionWriteOutcome change(
            SessionRow row, SessionState asserted, SessionRequest request, boolean stale, LocalDate today) {
        FaultCollector faults = new FaultCollector();
        unchangeable(faults, "/source", request.source(), row.source());
        unchangeable(faults, "/externalId", request.externalId(), row.externalId());
        KnownState next = KnownState.next(asserted, row.state(), row.knownFrom(), today);
        if (faults.found().isEmpty() && next.state().saysTheSameAs(row.state())) {
            return new SessionWriteOutcome.SessionAlreadyRecorded(history(row));
        }
        if (stale) {
            return new SessionWriteOutcome.VersionMismatch(row.version());
        }
        boolean onlyConfirms = next.state().saysTheSameAs(row.state().andConfirmed());
        if (row.state().status() != SessionStatus.BOOKED && !onlyConfirms && asserted.reasonCode() == null) {
            faults.add("/reasonCode", "is required to change what was recorded, such as wrong_minutes");
        }
        if (!faults.found().isEmpty()) {
            return new SessionWriteOutcome.SessionInvalid(faults.found());
        }
        return change(row, next, request.isDistinct());
    }

    private SessionWriteOutcome change(SessionRow row, KnownState next, boolean distinct) {
        if (next.state().status() == SessionStatus.HELD
                && !distinct
                && !next.state().isSameMeetingAs(row.state())) {
            rows.serialise(meeting(row.organisationId(), next.state()).stream().toList());
            Optional<UUID> other = rows.looksLike(row.organisationId(), row.id(), next.state());
            if (other.isPresent()) {
                return new SessionWriteOutcome.PossibleDuplicate(other.get());
            }
        }
        int revisions = history(row).revisions().size();
        if (revisions >= MOST_REVISIONS) {
            return new SessionWriteOutcome.TooManyRevisions();
        }
        rows.keep(row, revisions);
        row.become(next, publications.changed(SessionTopic.NAME, row.id()));
        return new SessionWriteOutcome.SessionRecorded(history(row));
    }

    /**
     * The supervisor's word on what somebody else asserted. Said again, nothing more is changed.
     *
     * @param happened false: it never was, and is withdrawn
     */
    public SessionWriteOutcome confirm(UUID organisationId, UUID id, boolean happened, LocalDate today) {
        Optional<SessionRow> found = rows.lock(organisationId, id);
        if (found.isEmpty()) {
            return new SessionWriteOutcome.SessionNotFound();
        }
        SessionRow row = found.get();
        SessionState state = row.state();
        boolean stands = state.status() == SessionStatus.HELD;
        boolean withdrawn =
                state.status() == SessionStatus.CANCELLED && state.reasonCode() == ReasonCode.ENTERED_IN_ERROR;
        if (state.asserted() != null && (happened ? stands && state.confirmed() : withdrawn)) {
            return new SessionWriteOutcome.SessionAlreadyRecorded(history(row));
        }
        if (state.confirmed() || !stands) {
            return new SessionWriteOutcome.NothingToConfirm();
        }
        SessionState next = happened ? state.andConfirmed() : state.withdrawn();
        return change(row, KnownState.next(next, state, row.knownFrom(), today), true);
    }

    public SessionHistory history(SessionRow row) {
        return new SessionHistory(row, rows.revisions(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }

    private static void unchangeable(
            FaultCollector faults, String pointer, @Nullable String asserted, @Nullable String kept) {
        if (asserted != null && !asserted.equals(kept)) {
            faults.add(pointer, "cannot be changed");
        }
    }

    /** What two requests share that could enter the same held session twice. */
    private static Optional<String> meeting(UUID organisationId, SessionState state) {
        return state.status() == SessionStatus.HELD
                ? Optional.of("meeting|" + organisationId + "|" + state.date() + "|"
                        + SessionSupervisor.keyOf(state.supervisor()))
                : Optional.empty();
    }
}
