package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Who is due for evaluation, and when again. New facts mark people through {@link WakeUpStore}; for the passing of time the next day is
 * stored here.
 */
@ApplicationScoped
public class WakeUpSchedule {

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('person_mark', 0))";

    private static final String ADD_UNKNOWN = """
            insert into person_wake (person_id, wake_at)
            select distinct person_id, 'infinity'::timestamptz from person_mark on conflict do nothing
            """;

    /** The marks of somebody whom an evaluator holds stay: it may have read the facts before. */
    private static final String TAKE_OVER = """
            with free as (
                select person_id from person_wake
                 where person_id = any (array(select distinct person_id from person_mark)) for update skip locked
            ), taken as (
                delete from person_mark m using free where m.person_id = free.person_id returning m.person_id, m.marked_at
            )
            insert into person_wake as w (person_id, wake_at)
            select person_id, least(min(marked_at), :now) from taken group by person_id
            on conflict (person_id) do update set wake_at = excluded.wake_at where excluded.wake_at < w.wake_at
            """;

    /** People of an organisation with a data gap wait until the gap ends. */
    private static final String WITHOUT_DATA_GAP = """
             not exists (select from person p join grey g on g.organisation_id = p.organisation_id
                          where p.id = w.person_id and g.ended_at is null and g.accepted_at is null)
            """;

    private static final String CLAIM = """
            select w.person_id from person_wake w where w.wake_at <= :now and %s
             order by w.wake_at limit :most for update of w skip locked
            """.formatted(WITHOUT_DATA_GAP);

    private static final String OLDEST_OPEN = """
            select coalesce(min(w.since), :now) as since
              from (select person_id, wake_at as since from person_wake where wake_at <= :now
                    union all select person_id, marked_at from person_mark) as w
             where %s
            """.formatted(WITHOUT_DATA_GAP);

    private static final String ANYBODY_DUE = """
            select exists (select from person_mark) or exists (select from person_wake w where w.wake_at <= :now and %s)
            """.formatted(WITHOUT_DATA_GAP);

    private final Sql sql;

    WakeUpSchedule(Sql sql) {
        this.sql = sql;
    }

    /** Whether anybody is marked or due. Asked every second, and nearly always the answer is no. */
    public boolean isAnybodyDue(Instant now) {
        return sql.of(ANYBODY_DUE).with("now", now).only(Boolean.class);
    }

    /**
     * Makes people due who have been marked, from when they were. To be called in a transaction of its own, as it locks all of them. If another
     * replica is at it, it does nothing.
     */
    public void takeOverMarks(Instant now) {
        if (sql.of(ALONE).only(Boolean.class)) {
            sql.of(ADD_UNKNOWN).run();
            sql.of(TAKE_OVER).with("now", now).run();
        }
    }

    /**
     * Claims people who are due, the longest first, and locks them until the transaction ends. Those claimed by others, and those of
     * organisations with a data gap, are left out. Whoever is marked from now on stays marked, so read their facts afterwards.
     */
    public List<UUID> claim(Instant now, int atMost) {
        return sql.of(CLAIM).with("now", now).with("most", atMost).list(UUID.class);
    }

    /**
     * Schedules the next evaluation of each person.
     *
     * @param next null: only when something becomes known about them
     */
    void set(Map<UUID, @Nullable Instant> next) {
        sql.of("""
                        update person_wake w set wake_at = coalesce(next.at, 'infinity')
                          from unnest(:people::uuid[], :times::timestamptz[]) as next (person_id, at)
                         where w.person_id = next.person_id
                        """).with("people", next.keySet()).with("times", next.values()).run();
    }

    /** How long the person who has waited longest has been due or marked; zero if nobody is. */
    public Duration oldestOpen(Instant now) {
        Instant since = sql.of(OLDEST_OPEN).with("now", now).only(Instant.class);
        return since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
