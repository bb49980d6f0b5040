package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Marks people for evaluation because a fact or a rule has changed. For what time alone changes, the evaluator stores when to look again.
 */
@ApplicationScoped
public class WakeUpStore {

    /** In id order, so that two batches that mark the same people wait for each other instead of deadlocking. */
    private static final String WAKE = """
            insert into person_wake as w (person_id, wake_at, woken_at)
            select id, '-infinity', :now from (select distinct id from unnest(:people::uuid[]) id order by id) woken
            on conflict (person_id) do update
               set wake_at = '-infinity',
                   woken_at = case when w.wake_at = '-infinity' then w.woken_at else excluded.woken_at end
            """;

    private static final String WAKE_KNOWN = """
            with woken as (
                select w.person_id from person_wake w left join person p on p.id = w.person_id
                 where (:organisation::uuid is null or p.organisation_id = :organisation) and w.wake_at <> 'infinity'
                 order by w.person_id for update of w)
            update person_wake w
               set wake_at = '-infinity', woken_at = case when w.wake_at = '-infinity' then w.woken_at else :now end
              from woken where w.person_id = woken.person_id
            """;

    private final Sql sql;
    private final Clock clock;

    WakeUpStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * To be the last statement of a transaction that changes facts: it waits for an evaluation of the same people that is under way, so
     * that the next evaluation sees what that one may have missed.
     *
     * @param people known or not; may repeat
     */
    public void wake(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of(WAKE).with("now", clock.instant()).with("people", people).run();
        }
    }

    /** Everybody, because a rule has changed for all. To be the last statement of a transaction, like {@link #wake}. */
    public void wakeEverybody() {
        wakeKnown(null);
    }

    /** Everybody of an organisation, because one of its rules has changed. To be the last statement of a transaction. */
    public void wakeOrganisation(UUID organisationId) {
        wakeKnown(organisationId);
    }

    private void wakeKnown(@Nullable UUID organisationId) {
        sql.of(WAKE_KNOWN)
                .with("organisation", organisationId)
                .with("now", clock.instant())
                .run();
    }
}
