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
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.supervision.session.record.EarlierSearch.EarlierSessions;
import org.supervisionwatch.supervision.session.record.EarlierSearch.SimilarMeeting;
import org.supervisionwatch.supervision.session.record.SessionFilter.ListingPosition;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** Reads and writes sessions and their revisions. Every method must run in a transaction. */
@ApplicationScoped
public class SessionStore implements PanacheRepositoryBase<SessionRow, UUID> {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";

    /**
     * Whether {@code s} is like the one that is {@code given}. By its supervisor and date, of which there are few: the index of people keeps
     * what is new in a list that each search would read from end to end, and does not fit 'is true'.
     */
    private static final String SIMILAR = """
            s.organisation_id = given.organisation_id and s.supervisor_key = given.supervisor_key and s.status = any (given.statuses)
                       and not (s.status = 'cancelled' and s.state ->> 'reasonCode' = 'entered_in_error')
                       and (s.person_ids && given.people) is true
                       and array(select distinct e ->> 'type' from jsonb_array_elements(s.state -> 'segments') e order by 1) = given.types
            """;

    /** Sent at once, and still in this order: what somebody else stored while this waited for their locks is found. */
    private static final String LOCK_AND_FIND = """
            select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(:locks::text[]) key;
            with given as materialized (
              select organisation_id, source, external_id, request_hash, self, supervisor_key, date, people::uuid[], types::text[],
                     statuses::text[], ordinal
                from unnest(:organisation_id::uuid[], :source::text[], :external_id::text[], :request_hash::text[], :self::uuid[],
                            :supervisor_key::text[], :date::date[], :people::text[], :types::text[], :statuses::text[]) with ordinality
                     as each (organisation_id, source, external_id, request_hash, self, supervisor_key, date, people, types, statuses, ordinal))
            select (select id from session where organisation_id = given.organisation_id and source = given.source
                       and external_id = given.external_id) as same_origin,
                   (select id from session where organisation_id = given.organisation_id and request_hash = given.request_hash
                       and source is null and series_id is null order by id limit 1) as same_content,
                   (select s.id from session s
                     where s.date = given.date and s.id is distinct from given.self and
            """ + SIMILAR + """
                     order by s.id limit 1) as same_meeting
              from given order by ordinal
            """;

    private static final String LIKE = """
            select distinct on (s.date) s.date, s.id
              from session s, (select :organisation_id::uuid as organisation_id, :supervisor_key::text as supervisor_key,
                                      :statuses::text[] as statuses, :people::uuid[] as people, :types::text[] as types) as given
             where s.date = any (:dates) and
            """ + SIMILAR + " order by s.date, s.id";

    /** What was entered in error is left out. */
    private static final String TYPES_OTHER_THAN = """
            select part ->> 'type' as type, count(distinct s.id) as sessions, (array_agg(s.id order by s.date desc, s.id desc))[1] as latest
              from session s cross join jsonb_array_elements(s.state -> 'segments') part
             where s.organisation_id = :organisation and part ->> 'type' <> all (:known)
               and not (s.status = 'cancelled' and s.state ->> 'reasonCode' = 'entered_in_error')
             group by 1 order by 1
            """;

    private final Sql sql;

    SessionStore(Sql sql) {
        this.sql = sql;
    }

    /** Takes an advisory lock until the transaction ends, so that what a query did not find stays absent. */
    public void lockKey(String key) {
        sql.of(LOCK).with("key", key).only(String.class);
    }

    /**
     * Waits for everybody who is recording something that one of the searches would find, and searches; nothing else comes until the
     * transaction ends. Locks are taken in the order of their keys, so that two who take many do not deadlock.
     *
     * @return what was found, in the order of the searches
     */
    List<EarlierSessions> lockAndFind(List<EarlierSearch> searches) {
        return sql.of(LOCK_AND_FIND)
                .with(
                        "locks",
                        searches.stream()
                                .flatMap(search -> search.keys().stream())
                                .sorted()
                                .toList())
                .withAll(EarlierSearch.class, searches)
                .list(EarlierSessions.class);
    }

    /** The dates among these on which a session like the booking is booked or held already, with the session. */
    public Map<LocalDate, UUID> like(UUID organisationId, SessionState booking, List<LocalDate> dates) {
        return sql.of(LIKE)
                .with(SimilarMeeting.of(booking))
                .with("organisation_id", organisationId)
                .with("dates", dates)
                .map(LocalDate.class, UUID.class);
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

    /** How many sessions have a type, and the one with the latest date. */
    public record TypeUse(String type, long sessions, UUID latest) {}

    /** The other types that sessions have than these, in order. */
    public List<TypeUse> typesOtherThan(UUID organisationId, Collection<String> known) {
        return sql.of(TYPES_OTHER_THAN)
                .with("organisation", organisationId)
                .with("known", known)
                .list(TypeUse.class);
    }

    /** These sessions with their earlier states, in the same order. */
    public List<SessionHistory> histories(List<SessionRow> sessions) {
        Map<UUID, List<RevisionRow>> revisions = getEntityManager()
                .createQuery("from RevisionRow where key.sessionId in :ids order by key.ordinal", RevisionRow.class)
                .setParameter(
                        "ids", sessions.stream().map(session -> session.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(revision -> revision.key.sessionId()));
        return sessions.stream()
                .map(session -> new SessionHistory(session, revisions.getOrDefault(session.id, List.of())))
                .toList();
    }

    SessionHistory history(SessionRow session) {
        return histories(List.of(session)).getFirst();
    }

    /** Stores the current state as a revision. */
    void addRevision(SessionRow session, int ordinal) {
        getEntityManager().persist(RevisionRow.of(session, ordinal));
    }
}
