package org.supervisionwatch.alerts.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Columns;
import org.supervisionwatch.chassis.sql.Sql;

/** Whom to look at, and when again. Facts wake people through {@link WakeUps}, time through what is stored here. */
@ApplicationScoped
public class AlarmClock {

    private final Sql sql;

    AlarmClock(Sql sql) {
        this.sql = sql;
    }

    /** Takes people whose time has come, longest first, and holds them until the transaction ends; those held by others are left out. */
    public List<UUID> take(Instant now, int atMost) {
        return sql.list(
                "select person_id from person_wake where wake_at <= ? order by wake_at limit ? for update skip locked",
                row -> row.uuid("person_id"),
                now,
                atMost);
    }

    /** @param next when to look again; null: when something becomes known of her */
    void set(Map<UUID, @Nullable Instant> next) {
        Columns rows = new Columns("uuid", "timestamptz");
        next.forEach((person, at) -> rows.row(person, at == null ? "infinity" : at));
        sql.runAll("""
                update person_wake w set wake_at = next.at
                  from unnest(?, ?) as next (person_id, at) where w.person_id = next.person_id
                """, rows);
    }

    /** How long the oldest open wake-up has been open; zero if none is. */
    public Duration oldestOpen(Instant now) {
        return sql.one("""
                        select min(case when wake_at = '-infinity' then woken_at else wake_at end) as since
                          from person_wake where wake_at <= ?
                        """, row -> age(row.instantOrNull("since"), now), now).orElse(Duration.ZERO);
    }

    private static Duration age(@Nullable Instant since, Instant now) {
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
