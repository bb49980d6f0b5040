package org.supervisionwatch.supervision.session.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.FaultCollector;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** Reads and writes sessions and their revisions. Every method must run in a transaction. */
@ApplicationScoped
public class SessionStore implements PanacheRepositoryBase<SessionRow, UUID> {

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended(k, 0)) as text) from unnest(cast(:keys as text[])) k";

    private static final String POSSIBLE_DUPLICATE = """
            select s.id from session s
             where s.organisation_id = :organisation and s.supervisor_key = :supervisor and s.date = :date and s.status = 'held'
               and s.person_ids && cast(:people as uuid[]) and s.id <> :self
               and array(select distinct e ->> 'type' from jsonb_array_elements(s.state -> 'segments') e order by 1) = cast(:types as text[])
             order by s.id limit 1
            """;

    /** Takes advisory locks until the transaction ends, so that what a query did not find stays absent. */
    public void lockKeys(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Query lock = getEntityManager().createNativeQuery(LOCK, String.class);
        lock.setParameter("keys", keys.toArray(String[]::new)).getResultList();
    }

    /** The session recorded before with this external id; empty without an external id. */
    Optional<SessionRow> byOrigin(UUID organisationId, SessionOrigin origin) {
        if (origin.source() == null || origin.externalId() == null) {
            return Optional.empty();
        }
        return find(
                        "organisationId = ?1 and source = ?2 and externalId = ?3",
                        organisationId,
                        origin.source(),
                        origin.externalId())
                .firstResultOptional();
    }

    /** The first session without an external id that was recorded with this content. */
    Optional<SessionRow> enteredWithHash(UUID organisationId, String hash) {
        return find(
                        "organisationId = ?1 and requestHash = ?2 and source is null and seriesId is null order by id",
                        organisationId,
                        hash)
                .firstResultOptional();
    }

    /** A supervisor's sessions by date and time. */
    public List<SessionRow> ofSupervisor(UUID organisationId, String supervisorKey, LocalDate from, LocalDate to) {
        return find(
                        "organisationId = ?1 and supervisorKey = ?2 and date >= ?3 and date <= ?4 order by date, id",
                        organisationId,
                        supervisorKey,
                        from,
                        to)
                .list();
    }

    /** The sessions of a series by date, locked until the transaction ends. */
    public List<SessionRow> ofSeries(UUID seriesId) {
        return find("seriesId = ?1 order by date, id", seriesId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The bookings of a session's first attendee on its date, locked until the transaction ends. */
    List<SessionRow> booked(UUID organisationId, SessionState state) {
        Map<String, Object> values = Map.of(
                "organisation", organisationId,
                "date", state.date(),
                "status", FaultCollector.slugOf(SessionStatus.BOOKED),
                "person", state.attendees().getFirst().personId());
        return find(
                        "organisationId = :organisation and date = :date and status = :status"
                                + " and array_contains(personIds, :person) order by id",
                        values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A held session with the same supervisor, date and types and a supervisee in common. */
    Optional<UUID> possibleDuplicate(UUID organisationId, UUID self, SessionState state) {
        Query query = getEntityManager().createNativeQuery(POSSIBLE_DUPLICATE, UUID.class);
        query.setParameter("organisation", organisationId);
        query.setParameter("supervisor", SessionSupervisor.keyOf(state.supervisor()));
        query.setParameter("date", state.date());
        query.setParameter(
                "people",
                state.attendees().stream().map(SessionAttendee::personId).toArray(UUID[]::new));
        query.setParameter("self", self);
        query.setParameter(
                "types",
                state.segments().stream()
                        .map(SessionSegment::type)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new));
        return query.getResultStream().findFirst().map(UUID.class::cast);
    }

    Optional<SessionRow> lock(UUID organisationId, UUID id) {
        return find("organisationId = ?1 and id = ?2", organisationId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public Optional<SessionRow> one(UUID organisationId, UUID id) {
        return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
    }

    /** The sessions that match, by date and id; one more than the limit if there are more. */
    public List<SessionRow> page(UUID organisationId, SessionFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("organisation", organisationId));
        StringBuilder where = new StringBuilder("organisationId = :organisation");
        and(where, values, " and array_contains(personIds, :attendee)", "attendee", filter.attendee());
        UUID supervisor = filter.supervisor();
        and(where, values, " and supervisorKey = :key", "key", supervisor == null ? null : supervisor.toString());
        and(where, values, " and date >= :from", "from", filter.from());
        and(where, values, " and date <= :to", "to", filter.to());
        SessionStatus status = filter.status();
        and(where, values, " and status = :status", "status", status == null ? null : FaultCollector.slugOf(status));
        SessionFilter.ListingPosition after = filter.after();
        if (after != null) {
            where.append(" and (date > :afterDate or (date = :afterDate and id > :afterId))");
            values.putAll(Map.of("afterDate", after.date(), "afterId", after.id()));
        }
        return find(where + " order by date, id", values)
                .page(0, filter.limit() + 1)
                .list();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    List<SessionRow> all(Collection<UUID> ids) {
        return find("id in ?1", ids).list();
    }

    /** The earlier states of these sessions, oldest first. */
    public Map<UUID, List<RevisionRow>> revisions(Collection<UUID> ids) {
        Map<UUID, List<RevisionRow>> bySession = new HashMap<>();
        getEntityManager()
                .createQuery("from RevisionRow where key.sessionId in :ids order by key.ordinal", RevisionRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> bySession
                        .computeIfAbsent(row.key().sessionId(), id -> new ArrayList<>())
                        .add(row));
        return bySession;
    }

    /** Stores the current state as a revision. */
    void addRevision(SessionRow session, int ordinal) {
        getEntityManager().persist(new RevisionRow(session, ordinal));
    }
}
