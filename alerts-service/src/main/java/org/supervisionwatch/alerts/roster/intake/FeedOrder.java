package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Serialises transactions that take in events about related people. Whoever changes marks those who refer to them, such as their
 * supervisees, for evaluation. Without an order, a supervisee whose own event is just being written might not be found by the
 * supervisor's event, and be evaluated without it; nothing would mark them again.
 */
@ApplicationScoped
class FeedOrder {

    /**
     * In one order everywhere, so that there is no deadlock; both kinds of lock end with the transaction. Several people share one of 256
     * locks, because the server has room for some thousands in all.
     */
    private static final String LOCK = """
            select case when changes then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end as locked
              from (select hashtextextended(id::text, 0) & 255 as key, bool_or(changes) as changes
                      from (select unnest(:changing::uuid[]) as id, true as changes
                            union all select unnest(:referred::uuid[]), false) as concerned
                     group by key order by key offset 0) as in_order
            """;

    private final Sql sql;

    FeedOrder(Sql sql) {
        this.sql = sql;
    }

    /**
     * To be the first statement of a transaction that writes facts which others' standings depend on, or which refer to others' facts.
     *
     * @param changing those whose facts are about to change
     * @param referredTo those whose facts the standings of the former depend on
     */
    void await(Collection<UUID> changing, Collection<UUID> referredTo) {
        sql.of(LOCK).with("changing", changing).with("referred", referredTo).list(String.class);
    }
}
