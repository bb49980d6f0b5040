package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Puts events that bear on each other one after the other. Somebody who changes wakes those who refer to him; without an order
 * he might not see one who is just being written, while she, woken by her own event, is evaluated without his news: and nobody
 * would ever look at her again.
 */
@ApplicationScoped
class FeedOrder {

    /** In one order everywhere, so that nobody waits in a ring; both kinds end with the transaction. */
    private static final String LOCK = """
            select case when changes then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end as locked
              from (select hashtextextended(id::text, 0) as key, bool_or(changes) as changes
                      from (select unnest(?::uuid[]) as id, true as changes
                            union all select unnest(?::uuid[]), false) as concerned
                     group by id order by key offset 0) as in_order
            """;

    private final Sql sql;

    FeedOrder(Sql sql) {
        this.sql = sql;
    }

    /**
     * The first statement of an intake that writes facts others are woken by, or that refer to others' facts.
     *
     * @param changing whose facts are about to change
     * @param referredTo whose facts the changing ones are judged by
     */
    void await(Collection<UUID> changing, Collection<UUID> referredTo) {
        sql.list(LOCK, row -> true, changing, referredTo);
    }
}
