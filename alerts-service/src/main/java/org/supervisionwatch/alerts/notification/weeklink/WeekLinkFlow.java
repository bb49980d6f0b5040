package org.supervisionwatch.alerts.notification.weeklink;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
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
    private final WeekRuns plans;
    private final MailRunStore runs;
    private final WeekReminderMails mails;
    private final RunReadiness readiness;
    private final MailLinks links;

    WeekLinkFlow(
            Clock clock,
            Sql sql,
            WeekRuns plans,
            MailRunStore runs,
            WeekReminderMails mails,
            RunReadiness readiness,
            MailLinks links) {
        this.clock = clock;
        this.sql = sql;
        this.plans = plans;
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
        QuarkusTransaction.requiringNew().run(() -> plans.plan(now));
        for (MailRun run : runs.open(Set.of(RunKind.WEEK_LINK), now)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> compose(run, now));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The week links of run %s could not be composed and will be retried", run.id());
            }
        }
    }

    private void compose(MailRun run, Instant now) {
        sql.of("set transaction isolation level repeatable read").run();
        if (LastDay.stale(run.plannedAt(), now, run.zone())) {
            if (runs.lock(run)) {
                runs.composed(run, "stale", now);
                LOG.warnf(
                        "The week links of %s for organisation %s were not sent in time",
                        run.day(), run.organisationId());
            }
            return;
        }
        if (readiness.mayCompose(run, now) && runs.lock(run)) {
            int made = mails.make(run, now);
            runs.composed(run, null, now);
            LOG.infof("Run %s of organisation %s: %d week links", run.id(), run.organisationId(), made);
        }
    }
}
