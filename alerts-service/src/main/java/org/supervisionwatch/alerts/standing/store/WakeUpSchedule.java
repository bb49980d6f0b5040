package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.kernel.wake.WakeUpStore;
import org.supervisionwatch.chassis.sql.ColumnArrays;
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
            select w.person_id from person_wake w where w.wake_at <= ? %s
             order by w.wake_at limit ? for update of w skip locked
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
        return sql.list(TAKE, row -> row.uuid("person_id"), now, atMost);
    }

    /**
     * Schedules the next evaluation of each person.
     *
     * @param next null: only when something becomes known about them
     */
    void set(Map<UUID, @Nullable Instant> next) {
        ColumnArrays rows = new ColumnArrays("uuid", "timestamptz");
        next.forEach((person, at) -> rows.row(person, at == null ? "infinity" : at));
        sql.runAll("""
                update person_wake w set wake_at = next.at
                  from unnest(?, ?) as next (person_id, at) where w.person_id = next.person_id
                """, rows);
    }

    /** How long the person who has waited longest has been due; zero if nobody is. */
    public Duration oldestOpen(Instant now) {
        return sql.one("""
                        select min(case when w.wake_at = '-infinity' then w.woken_at else w.wake_at end) as since
                          from person_wake w where w.wake_at <= ? %s
                        """.formatted(WITHOUT_DATA_GAP), row -> age(row.instantOrNull("since"), now), now)
                .orElse(Duration.ZERO);
    }

    private static Duration age(@Nullable Instant since, Instant now) {
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
