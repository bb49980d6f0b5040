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

/** Whom to look at, and when again. Facts wake people through {@link WakeUpStore}, time through what is stored here. */
@ApplicationScoped
public class WakeUpSchedule {

    /** Of people of a grey organisation nothing can be said; their time comes when it is grey no longer. */
    private static final String NOT_GREY = """
             and not exists (select from person p join grey g on g.organisation_id = p.organisation_id
                              where p.id = w.person_id and g.ended_at is null and g.accepted_at is null)
            """;

    private static final String TAKE = """
            select w.person_id from person_wake w where w.wake_at <= ? %s
             order by w.wake_at limit ? for update of w skip locked
            """.formatted(NOT_GREY);

    private final Sql sql;

    WakeUpSchedule(Sql sql) {
        this.sql = sql;
    }

    /** Takes people whose time has come, longest first, and holds them until the transaction ends; those held by others, and those of grey organisations, are left out. */
    public List<UUID> take(Instant now, int atMost) {
        return sql.list(TAKE, row -> row.uuid("person_id"), now, atMost);
    }

    /** @param next when to look again; null: when something becomes known of her */
    void set(Map<UUID, @Nullable Instant> next) {
        ColumnArrays rows = new ColumnArrays("uuid", "timestamptz");
        next.forEach((person, at) -> rows.row(person, at == null ? "infinity" : at));
        sql.runAll("""
                update person_wake w set wake_at = next.at
                  from unnest(?, ?) as next (person_id, at) where w.person_id = next.person_id
                """, rows);
    }

    /** How long the oldest open wake-up has been open; zero if none is. */
    public Duration oldestOpen(Instant now) {
        return sql.one("""
                        select min(case when w.wake_at = '-infinity' then w.woken_at else w.wake_at end) as since
                          from person_wake w where w.wake_at <= ? %s
                        """.formatted(NOT_GREY), row -> age(row.instantOrNull("since"), now), now)
                .orElse(Duration.ZERO);
    }

    private static Duration age(@Nullable Instant since, Instant now) {
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
