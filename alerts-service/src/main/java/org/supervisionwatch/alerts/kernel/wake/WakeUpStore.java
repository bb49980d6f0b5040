package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Marks people for evaluation because a fact or a rule has changed, in the transaction that changes it. Marks are only ever appended, so
 * nobody waits for an evaluation that is under way; it is repeated for whom is marked meanwhile. For what time alone changes, the evaluator
 * stores when to look again.
 */
@ApplicationScoped
public class WakeUpStore {

    private static final String MARK = """
            insert into person_mark (person_id, marked_at) select distinct unnest(:people::uuid[]), :now::timestamptz
            """;

    private static final String MARK_KNOWN = """
            insert into person_mark (person_id, marked_at)
            select w.person_id, :now from person_wake w left join person p on p.id = w.person_id
             where (:organisation::uuid is null or p.organisation_id = :organisation) and w.wake_at <> 'infinity'
            """;

    private final Sql sql;
    private final Clock clock;

    WakeUpStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param people known or not; may repeat */
    public void wake(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of(MARK).with("people", people).with("now", clock.instant()).run();
        }
    }

    /** Everybody, because a rule has changed for all. */
    public void wakeEverybody() {
        wakeKnown(null);
    }

    /** Everybody of an organisation, because one of its rules has changed. */
    public void wakeOrganisation(UUID organisationId) {
        wakeKnown(organisationId);
    }

    private void wakeKnown(@Nullable UUID organisationId) {
        sql.of(MARK_KNOWN)
                .with("organisation", organisationId)
                .with("now", clock.instant())
                .run();
    }
}
