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

    /** People of an organisation with a data gap wait until the gap ends. */
    private static final String WITHOUT_DATA_GAP = """
             and not exists (select from person p join grey g on g.organisation_id = p.organisation_id
                              where p.id = w.person_id and g.ended_at is null and g.accepted_at is null)
            """;

    private static final String TAKE = """
            select w.person_id from person_wake w where w.wake_at <= :now %s
             order by w.wake_at limit :most for update of w skip locked
            """.formatted(WITHOUT_DATA_GAP);

    private final Sql sql;

    WakeUpSchedule(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes people who are due, the longest first, and locks them until the transaction ends. Those locked by others, and those of
     * organisations with a data gap, are left out.
     */
    public List<UUID> take(Instant now, int atMost) {
        return sql.of(TAKE).with("now", now).with("most", atMost).list(UUID.class);
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

    /** How long the person who has waited longest has been due; zero if nobody is. */
    public Duration oldestOpen(Instant now) {
        Instant since = sql.of("""
                        select coalesce(min(case when w.wake_at = '-infinity' then w.woken_at else w.wake_at end), :now) as since
                          from person_wake w where w.wake_at <= :now %s
                        """.formatted(WITHOUT_DATA_GAP)).with("now", now).only(Instant.class);
        return since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
