package org.supervisionwatch.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.Publications;
import org.supervisionwatch.chassis.rest.Etag;

/**
 * Enters sessions and changes them. Every method needs a transaction around it, in which the publication on {@code sessions.v1} is noted
 * as well.
 */
@ApplicationScoped
public class SessionBook {

    /** Fifty people in each of so many states still make an event that fits into one record of the broker. */
    static final int MOST_REVISIONS = 30;

    private static final UUID NOT_THERE_YET = new UUID(0, 0);

    private final SessionRows rows;
    private final Publications publications;

    SessionBook(SessionRows rows, Publications publications) {
        this.rows = rows;
        this.publications = publications;
    }

    /**
     * Enters a new session, unless it is there already.
     *
     * @param asserted found sound
     * @param today in the organisation's zone
     */
    public Outcome enter(UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        Origin origin = Origin.of(request);
        rows.serialise(Stream.of(origin.key(organisationId), meeting(organisationId, asserted))
                .flatMap(Optional::stream)
                .toList());
        Optional<SessionRow> earlier = rows.of(organisationId, origin);
        return earlier.isPresent()
                ? again(earlier.get(), RequestHash.of(asserted))
                : enter(organisationId, origin, request.isDistinct(), asserted, today);
    }

    /** Like {@link #enter}, but a session that comes from nowhere is known by what is said of it: said again it is the same. */
    public Outcome enterOnce(UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        if (Origin.of(request).key(organisationId).isEmpty()) {
            String hash = RequestHash.of(asserted);
            rows.serialise(List.of("said|" + organisationId + "|" + hash));
            Optional<SessionRow> earlier = rows.said(organisationId, hash);
            if (earlier.isPresent()) {
                return new Outcome.SaidBefore(history(earlier.get()));
            }
        }
        return enter(organisationId, request, asserted, today);
    }

    /** What somebody says who is not its supervisor: what became of a booking of that day with her alone, or else a session of its own. */
    public Outcome enterAsserted(UUID organisationId, SessionRequest request, SessionState asserted, LocalDate today) {
        return rows.booked(organisationId, asserted).stream()
                .filter(row -> asserted.isOutcomeOf(row.state()))
                .findFirst()
                .map(row -> change(
                        row,
                        Knowledge.next(asserted.outcomeOf(row.state()), row.state(), row.knownFrom(), today),
                        false))
                .orElseGet(() -> enter(organisationId, request, asserted, today));
    }

    /** Books what is known not to be there yet. */
    public SessionRow book(UUID organisationId, SessionState booking, LocalDate today) {
        return keep(organisationId, Origin.NOWHERE, booking, today);
    }

    private Outcome enter(
            UUID organisationId, Origin origin, boolean distinct, SessionState asserted, LocalDate today) {
        if (asserted.status() == Status.HELD && !distinct) {
            Optional<UUID> other = rows.looksLike(organisationId, NOT_THERE_YET, asserted);
            if (other.isPresent()) {
                return new Outcome.LooksLike(other.get());
            }
        }
        return new Outcome.Kept(new History(keep(organisationId, origin, asserted, today), List.of()));
    }

    private SessionRow keep(UUID organisationId, Origin origin, SessionState asserted, LocalDate today) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SessionRow row = new SessionRow(id, organisationId, origin, RequestHash.of(asserted));
        row.become(Knowledge.first(asserted, today), publications.changed(SessionTopic.NAME, id));
        rows.persist(row);
        return row;
    }

    /** Calls off a booking. What is no booking any more stays as it is. */
    public void cancel(SessionRow row, Party by, ReasonCode reason, LocalDate today) {
        if (row.state().status() == Status.BOOKED) {
            SessionState cancelled = row.state().calledOff(by, reason);
            change(row, Knowledge.next(cancelled, row.state(), row.knownFrom(), today), true);
        }
    }

    private Outcome again(SessionRow earlier, String hash) {
        return earlier.requestHash().equals(hash)
                ? new Outcome.SaidBefore(history(earlier))
                : new Outcome.ExternalIdReused(earlier.id());
    }

    /**
     * Records an outcome or a correction; the state so far is kept among the earlier ones. If it stands as asserted already, nothing is
     * changed, whatever {@code ifMatch} says: a repeated request is answered like the first.
     *
     * @param people ids by employee number, of those who are known
     */
    public Outcome change(
            UUID organisationId,
            UUID id,
            String ifMatch,
            SessionRequest request,
            Map<String, UUID> people,
            LocalDate today) {
        Optional<SessionRow> found = rows.lock(organisationId, id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchSession();
        }
        SessionRow row = found.get();
        boolean stale = !ifMatch.equals("*") && !ifMatch.equals(Etag.of(row.version()));
        Checked checked = SessionCheck.check(request, people, row.state(), today);
        if (stale && !(checked instanceof Checked.Sound)) {
            return new Outcome.Stale(row.version());
        }
        return switch (checked) {
            case Checked.Unsound unsound -> new Outcome.Unsound(unsound.faults());
            case Checked.UnknownPeople unknown -> new Outcome.UnknownPeople(unknown.faults());
            case Checked.Sound sound -> change(row, sound.asserted(), request, stale, today);
        };
    }

    private Outcome change(
            SessionRow row, SessionState asserted, SessionRequest request, boolean stale, LocalDate today) {
        Faults faults = new Faults();
        unchangeable(faults, "/source", request.source(), row.source());
        unchangeable(faults, "/externalId", request.externalId(), row.externalId());
        Knowledge next = Knowledge.next(asserted, row.state(), row.knownFrom(), today);
        if (faults.found().isEmpty() && next.state().saysTheSameAs(row.state())) {
            return new Outcome.SaidBefore(history(row));
        }
        if (stale) {
            return new Outcome.Stale(row.version());
        }
        boolean onlyConfirms = next.state().saysTheSameAs(row.state().andConfirmed());
        if (row.state().status() != Status.BOOKED && !onlyConfirms && asserted.reasonCode() == null) {
            faults.add("/reasonCode", "is required to change what was recorded, such as wrong_minutes");
        }
        if (!faults.found().isEmpty()) {
            return new Outcome.Unsound(faults.found());
        }
        return change(row, next, request.isDistinct());
    }

    private Outcome change(SessionRow row, Knowledge next, boolean distinct) {
        if (next.state().status() == Status.HELD && !distinct && !sameMeeting(row.state(), next.state())) {
            rows.serialise(meeting(row.organisationId(), next.state()).stream().toList());
            Optional<UUID> other = rows.looksLike(row.organisationId(), row.id(), next.state());
            if (other.isPresent()) {
                return new Outcome.LooksLike(other.get());
            }
        }
        int revisions = history(row).revisions().size();
        if (revisions >= MOST_REVISIONS) {
            return new Outcome.ChangedTooOften();
        }
        rows.keep(row, revisions);
        row.become(next, publications.changed(SessionTopic.NAME, row.id()));
        return new Outcome.Kept(history(row));
    }

    /**
     * The supervisor's word on what somebody else asserted. Said again, nothing more is changed.
     *
     * @param happened false: it never was, and is withdrawn
     */
    public Outcome confirm(UUID organisationId, UUID id, boolean happened, LocalDate today) {
        Optional<SessionRow> found = rows.lock(organisationId, id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchSession();
        }
        SessionRow row = found.get();
        SessionState state = row.state();
        boolean stands = state.status() == Status.HELD;
        boolean withdrawn = state.status() == Status.CANCELLED && state.reasonCode() == ReasonCode.ENTERED_IN_ERROR;
        if (state.asserted() != null && (happened ? stands && state.confirmed() : withdrawn)) {
            return new Outcome.SaidBefore(history(row));
        }
        if (state.confirmed() || !stands) {
            return new Outcome.NothingToConfirm();
        }
        SessionState next = happened ? state.andConfirmed() : state.withdrawn();
        return change(row, Knowledge.next(next, state, row.knownFrom(), today), true);
    }

    public History history(SessionRow row) {
        return new History(row, rows.revisions(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }

    private static void unchangeable(Faults faults, String pointer, @Nullable String asserted, @Nullable String kept) {
        if (asserted != null && !asserted.equals(kept)) {
            faults.add(pointer, "cannot be changed");
        }
    }

    /** Whether a change leaves a held session what it was to those who look for a double. */
    private static boolean sameMeeting(SessionState before, SessionState after) {
        return before.status() == Status.HELD
                && before.date().equals(after.date())
                && Supervisor.keyOf(before.supervisor()).equals(Supervisor.keyOf(after.supervisor()))
                && types(before).equals(types(after))
                && people(before).containsAll(people(after));
    }

    private static Set<String> types(SessionState state) {
        return state.segments().stream().map(Segment::type).collect(Collectors.toSet());
    }

    private static Set<UUID> people(SessionState state) {
        return state.attendees().stream().map(Attendee::personId).collect(Collectors.toCollection(HashSet::new));
    }

    /** What two requests share that could enter the same held session twice. */
    private static Optional<String> meeting(UUID organisationId, SessionState state) {
        return state.status() == Status.HELD
                ? Optional.of(
                        "meeting|" + organisationId + "|" + state.date() + "|" + Supervisor.keyOf(state.supervisor()))
                : Optional.empty();
    }
}
