package org.supervisionwatch.supervision.session.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.record.SessionFilter.ListingPosition;
import org.supervisionwatch.supervision.session.request.SessionRequest;
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
    public void lockKeys(Collection<String> keys) {
        getEntityManager()
                .createNativeQuery(LOCK, String.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
    }

    /** The session recorded before with this external id; empty without an external id. */
    Optional<SessionRow> byOrigin(UUID organisationId, SessionRequest request) {
        return request.source() == null
                ? Optional.empty()
                : find(
                                "organisationId = ?1 and source = ?2 and externalId = ?3",
                                organisationId,
                                request.source(),
                                request.externalId())
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
        return list(
                "organisationId = ?1 and supervisorKey = ?2 and date >= ?3 and date <= ?4 order by date, id",
                organisationId,
                supervisorKey,
                from,
                to);
    }

    /** The sessions of a series by date. */
    public List<SessionRow> ofSeries(UUID seriesId) {
        return list("seriesId = ?1 order by date, id", seriesId);
    }

    /** Locks the sessions of a series until the transaction ends. */
    public List<SessionRow> lockSeries(UUID seriesId) {
        return find("seriesId = ?1 order by date, id", seriesId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The bookings of a session's first attendee on its date, locked until the transaction ends. */
    List<SessionRow> booked(UUID organisationId, SessionState state) {
        return find(
                        "organisationId = ?1 and date = ?2 and status = ?3 and array_contains(personIds, ?4) order by id",
                        organisationId,
                        state.date(),
                        SessionStatus.BOOKED,
                        state.attendees().getFirst().personId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A held session with the same supervisor, date and types and a supervisee in common. */
    Optional<UUID> possibleDuplicate(UUID organisationId, UUID self, SessionState state) {
        return getEntityManager()
                .createNativeQuery(POSSIBLE_DUPLICATE, UUID.class)
                .setParameter("organisation", organisationId)
                .setParameter("supervisor", SessionSupervisor.keyOf(state.supervisor()))
                .setParameter("date", state.date())
                .setParameter("people", state.people().toArray(UUID[]::new))
                .setParameter("self", self)
                .setParameter("types", state.types().stream().sorted().toArray(String[]::new))
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
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
    public List<SessionHistory> page(
            UUID organisationId, @Nullable UUID attendee, @Nullable UUID supervisor, SessionFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("organisation", organisationId));
        StringBuilder where = new StringBuilder("organisationId = :organisation");
        and(where, values, " and array_contains(personIds, :attendee)", "attendee", attendee);
        and(where, values, " and supervisorKey = :key", "key", supervisor == null ? null : supervisor.toString());
        and(where, values, " and date >= :from", "from", filter.from());
        and(where, values, " and date <= :to", "to", filter.to());
        and(where, values, " and status = :status", "status", filter.status());
        ListingPosition after = filter.after();
        if (after != null) {
            where.append(" and (date > :afterDate or (date = :afterDate and id > :afterId))");
            values.putAll(Map.of("afterDate", after.date(), "afterId", after.id()));
        }
        return histories(find(where + " order by date, id", values)
                .page(0, filter.limit() + 1)
                .list());
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** These sessions with their earlier states, in the same order. */
    public List<SessionHistory> histories(List<SessionRow> sessions) {
        Map<UUID, List<RevisionRow>> revisions = getEntityManager()
                .createQuery("from RevisionRow where key.sessionId in :ids order by key.ordinal", RevisionRow.class)
                .setParameter(
                        "ids", sessions.stream().map(session -> session.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(revision -> revision.key.sessionId()));
        return sessions.stream()
                .map(session -> new SessionHistory(session, revisions.getOrDefault(session.id, List.of())))
                .toList();
    }

    /** Stores the current state as a revision. */
    void addRevision(SessionRow session, int ordinal) {
        getEntityManager().persist(RevisionRow.of(session, ordinal));
    }
}
