package org.supervisionwatch.alerts.notification.weeklink;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.run.RunReadiness;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.Sql;

/** Sends the week links: on the last working day of a week, to each supervisor with a missing outcome. Every step is idempotent. */
@ApplicationScoped
@ChangesState
public class WeekLinkFlow {

    private static final Logger LOG = Logger.getLogger(WeekLinkFlow.class);

    private final Clock clock;
    private final Sql sql;
    private final WeekRuns runs;
    private final WeekReminderMails mails;
    private final RunReadiness readiness;
    private final MailLinks links;

    WeekLinkFlow(
            Clock clock, Sql sql, WeekRuns runs, WeekReminderMails mails, RunReadiness readiness, MailLinks links) {
        this.clock = clock;
        this.sql = sql;
        this.runs = runs;
        this.mails = mails;
        this.readiness = readiness;
        this.links = links;
    }

    /** Plans the due runs and composes those that are ready. Does nothing if links are not configured. */
    public void beat() {
        if (!links.toSupervision()) {
            return;
        }
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> runs.plan(now));
        for (WeekRun run : runs.open()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> compose(run, now));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The week links of run %s could not be composed and will be retried", run.id());
            }
        }
    }

    private void compose(WeekRun run, Instant now) {
        sql.of("set transaction isolation level repeatable read").run();
        if (run.stale(now)) {
            if (runs.lock(run)) {
                runs.done(run, "stale", now);
                LOG.warnf(
                        "The week links of %s for organisation %s were not sent in time",
                        run.day(), run.organisationId());
            }
            return;
        }
        if (readiness.mayCompose(asRun(run), now) && runs.lock(run)) {
            int made = mails.make(run, now);
            runs.done(run, null, now);
            LOG.infof("Run %s of organisation %s: %d week links", run.id(), run.organisationId(), made);
        }
    }

    private static MailRun asRun(WeekRun run) {
        Instant at = run.plannedAt();
        return new MailRun(run.id(), run.organisationId(), run.zone(), null, at, at, at, false);
    }
}
