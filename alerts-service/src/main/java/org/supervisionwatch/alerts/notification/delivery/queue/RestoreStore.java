package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * The periods whose runs and mails are lost because the database was restored from a backup. Their mails may have been sent: they are
 * composed, count as sent, and are withheld until ops release them. Its callers own the transaction.
 */
@ApplicationScoped
public class RestoreStore implements PanacheRepositoryBase<DatabaseRestore, UUID> {

    /** Why such a mail is withheld, as stored in its row. */
    public static final String REASON = "may have been sent before the database was restored";

    private static final String IS_LOST = """
            select exists (select from restore r join run on run.id = :run where run.planned_at <= coalesce(r.caught_up_at, 'infinity'))
            """;

    /** A condition on a mail {@code m}: its run was not planned in a period whose mails are still to be withheld. */
    static final String NOT_LOST = """
            not exists (select from restore r join run on run.id = m.run_id
                         where r.told_at is null and run.planned_at <= coalesce(r.caught_up_at, 'infinity'))""";

    /** A restore is noticed several times, by each feed and by an operator; it is stored once. */
    private static final String KNOWN = "noticedAt >= ?1 and restoredTo <= ?2 or caughtUpAt is null";

    private static final Duration SAME_RESTORE = Duration.ofMinutes(1);

    private static final String WITHHOLD = """
            update mail set state = 'withheld', reason = :reason, settled_at = now(), leased_until = null
             where state = 'queued' and run_id in (select id from run where planned_at <= :until)
            """;

    /** Only of organisations that still exist: the runs of an erased one are never composed. */
    private static final String RUNS_OPEN = """
            select exists (select from run r join organisation o on o.id = r.organisation_id
                            where (r.composed_at is null or r.anew_from is not null) and r.planned_at <= :until)
                or exists (select from mail_schedule s join organisation o on o.id = s.organisation_id where s.next_at <= :until)
            """;

    private static final String WITHHELD = """
            select r.id, r.organisation_id, o.code as organisation, r.kind, r.planned_at, count(*)::integer as mails
              from run r join mail m on m.run_id = r.id join organisation o on o.id = r.organisation_id
             where m.state = 'withheld' and m.reason = :reason group by r.id, o.code order by r.planned_at, r.id
            """;
    private static final String RELEASE = """
            update mail set state = 'queued', reason = null, settled_at = null, queued_at = now(), next_attempt_at = now()
             where run_id = :run and state = 'withheld' and reason = :reason
            """;

    private final Sql sql;

    RestoreStore(Sql sql) {
        this.sql = sql;
    }

    /** A run whose mails are withheld until they are released. */
    public record RunView(
            UUID id,
            @JsonIgnore UUID organisationId,
            String organisation,
            RunKind kind,
            Instant plannedAt,
            int mails) {}

    /** Stores a restore, unless it is known: no mail of a run is sent until ops have been notified. @return false if it is known */
    public boolean add(Instant restoredTo, Instant noticedAt) {
        sql.of("lock table restore in share row exclusive mode").run();
        boolean news = count(KNOWN, restoredTo, restoredTo.plus(SAME_RESTORE)) == 0;
        if (news) {
            persist(DatabaseRestore.of(restoredTo, noticedAt));
            // the daily report of the lost period may have been sent; the mail about the restore lists its runs
            sql.of("update daily_word set through_at = greatest(through_at, :noticed_at)")
                    .with("noticed_at", noticedAt)
                    .run();
        }
        return news;
    }

    /** Restores that ops have not been notified of yet. */
    public List<DatabaseRestore> open() {
        return list("toldAt is null order by id");
    }

    public void caughtUp(DatabaseRestore restore, Instant now) {
        update("caughtUpAt = ?1 where id = ?2 and caughtUpAt is null", now, restore.id);
    }

    /** Withholds what was composed meanwhile, and lets everything later be sent. @return false if another replica was quicker */
    public boolean reported(DatabaseRestore restore, Instant caughtUpAt, Instant now) {
        sql.of(WITHHOLD).with("reason", REASON).with("until", caughtUpAt).run();
        return update("toldAt = ?1 where id = ?2 and toldAt is null", now, restore.id) == 1;
    }

    /** Whether a run was planned in a lost period, so that what it composes may have been sent. */
    public boolean isLost(UUID runId) {
        return sql.of(IS_LOST).with("run", runId).only(Boolean.class);
    }

    /** Whether a run due until then is still to be planned or composed. */
    public boolean runsOpen(Instant until) {
        return sql.of(RUNS_OPEN).with("until", until).only(Boolean.class);
    }

    public List<RunView> withheld() {
        return sql.of(WITHHELD).with("reason", REASON).list(RunView.class);
    }

    /** Queues the withheld mails of a run as they were composed. @return how many */
    public int release(UUID runId) {
        return sql.of(RELEASE).with("run", runId).with("reason", REASON).run();
    }

    public List<UUID> organisations() {
        return sql.of("select id from organisation order by id").list(UUID.class);
    }
}
