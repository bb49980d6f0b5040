package org.supervisionwatch.alerts.notification.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.notification.delivery.queue.DatabaseRestore;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore.RunView;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.restore.DatabaseRestored;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Handles a restore of this service's database from a backup: mails that may have been sent before are withheld until they are released.
 * Ops are notified once, when the feeds have been read again and the runs composed.
 */
@ApplicationScoped
@ChangesState
public class RestoreFlow {

    private static final Logger LOG = Logger.getLogger(RestoreFlow.class);

    private final RestoreStore store;
    private final FeedProgress progress;
    private final OpsMail ops;
    private final Clock clock;

    RestoreFlow(RestoreStore store, FeedProgress progress, OpsMail ops, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.ops = ops;
        this.clock = clock;
    }

    void restored(@Observes DatabaseRestored news) {
        boolean first = QuarkusTransaction.requiringNew().call(() -> store.add(news.restoredTo(), news.noticedAt()));
        if (first) {
            LOG.warnf("Runs planned from %s to %s will be composed and withheld", news.restoredTo(), news.noticedAt());
        }
    }

    public void beat() {
        for (DatabaseRestore restore : QuarkusTransaction.requiringNew().call(store::open)) {
            QuarkusTransaction.requiringNew().run(() -> proceed(restore));
        }
    }

    /** The runs whose mails are withheld, the oldest first. */
    @ReadsSnapshot
    public List<RunView> withheld() {
        return store.withheld();
    }

    /** Releases the withheld mails of a run. @return how many will be sent @throws ProblemException 404 if there are none */
    public int release(UUID runId) {
        int mails = QuarkusTransaction.requiringNew().call(() -> store.release(runId));
        if (mails == 0) {
            throw ProblemException.notFound("This run has no withheld mails");
        }
        return mails;
    }

    private void proceed(DatabaseRestore restore) {
        Instant caughtUpAt = restore.caughtUpAt;
        if (caughtUpAt == null) {
            if (isCaughtUp(restore)) {
                // the clock is read only now: runs caused by the feeds meanwhile, such as a team going live, were
                // planned before
                store.caughtUp(restore, clock.instant());
            }
        } else if (!store.runsOpen(caughtUpAt) && store.reported(restore, caughtUpAt, clock.instant())) {
            Map<UUID, List<RunView>> withheld =
                    store.withheld().stream().collect(Collectors.groupingBy(RunView::organisationId));
            for (UUID organisation : store.organisations()) {
                notifyOps(organisation, restore, withheld.getOrDefault(organisation, List.of()));
            }
        }
    }

    private boolean isCaughtUp(DatabaseRestore restore) {
        return FeedWatch.TOPICS.stream().allMatch(topic -> progress.isThrough(topic, restore.noticedAt));
    }

    private void notifyOps(UUID organisationId, DatabaseRestore restore, List<RunView> runs) {
        List<String> lines = new ArrayList<>();
        lines.add("The database of alerts-service was restored from a backup; what it wrote from %s to %s is lost."
                .formatted(restore.restoredTo, restore.noticedAt));
        if (runs.isEmpty()) {
            lines.add("No mail was due in that time. Mails need no action.");
        } else {
            lines.add(
                    "The mails of these runs may have been sent in that time. They were composed again, count as sent, and are not"
                            + " sent unless you release them: POST /ops/runs/{id}/release.");
            runs.forEach(run -> lines.add(
                    "%s: planned for %s, %d mails withheld.".formatted(run.id(), run.plannedAt(), run.mails())));
        }
        lines.add(
                "Acknowledgements and settings made in that time must be entered again. For the rest see the runbook restored.");
        ops.send(organisationId, "restored/" + restore.id, "the database was restored from a backup", lines);
    }
}
