package org.supervisionwatch.alerts.notification.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore.DatabaseRestore;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore.WithheldRun;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.restore.DatabaseRestored;

/**
 * After our own database was put back from a backup: nothing that may have been sent is sent unasked. Those who run the service are
 * told once, when everything has been read again and composed.
 */
@ApplicationScoped
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
            LOG.warnf("Runs planned from %s to %s are composed and withheld", news.restoredTo(), news.noticedAt());
        }
    }

    public void beat() {
        for (DatabaseRestore restore : store.open()) {
            QuarkusTransaction.requiringNew().run(() -> goOn(restore));
        }
    }

    /** @return how many mails will be sent */
    int release(UUID runId) {
        return QuarkusTransaction.requiringNew().call(() -> store.release(runId));
    }

    private void goOn(DatabaseRestore restore) {
        Instant caughtUpAt = restore.caughtUpAt();
        if (caughtUpAt == null) {
            if (isCaughtUp(restore)) {
                // read only now: what the feeds have brought meanwhile, such as a team going live, was planned before
                store.caughtUp(restore, clock.instant());
            }
        } else if (!store.runsOpen(caughtUpAt) && store.told(restore, caughtUpAt, clock.instant())) {
            List<WithheldRun> withheld = store.withheld();
            store.organisations()
                    .forEach(organisation -> tell(
                            organisation,
                            restore,
                            withheld.stream()
                                    .filter(run -> run.organisationId().equals(organisation))
                                    .toList()));
        }
    }

    private boolean isCaughtUp(DatabaseRestore restore) {
        return FeedWatch.TOPICS.stream()
                .noneMatch(topic -> progress.completeThrough(topic).isBefore(restore.noticedAt()));
    }

    private void tell(UUID organisationId, DatabaseRestore restore, List<WithheldRun> runs) {
        List<String> lines = new ArrayList<>();
        lines.add("The database of alerts-service was put back from a backup; what it wrote from %s to %s is lost."
                .formatted(restore.restoredTo(), restore.noticedAt()));
        if (runs.isEmpty()) {
            lines.add("No mail was to be sent in that time. Nothing is to be done about mails.");
        } else {
            lines.add(
                    "These runs may have been mailed in that time. They were composed anew, count as told, and are not sent unless"
                            + " you say so: POST /ops/runs/{id}/release.");
            runs.forEach(run -> lines.add(
                    "%s: planned for %s, %d mails withheld.".formatted(run.id(), run.plannedAt(), run.mails())));
        }
        lines.add(
                "Acknowledgements and settings made in that time must be made again. The runbook restored says the rest.");
        ops.tell(organisationId, "restored/" + restore.id(), "the database was put back from a backup", lines);
    }
}
