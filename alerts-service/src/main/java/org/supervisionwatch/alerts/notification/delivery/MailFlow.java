package org.supervisionwatch.alerts.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.episode.review.EpisodeReviewer;
import org.supervisionwatch.alerts.guideline.CalendarChanged;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunComposer;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
import org.supervisionwatch.alerts.notification.delivery.run.RunComposed;
import org.supervisionwatch.alerts.notification.delivery.run.RunPlanner;
import org.supervisionwatch.alerts.notification.delivery.run.RunReadiness;
import org.supervisionwatch.alerts.roster.intake.TeamWentLive;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlFailure;

/** Plans the due runs and composes their mails. Every step is idempotent and may run on any replica. */
@ApplicationScoped
@ChangesState
public class MailFlow {

    private static final Logger LOG = Logger.getLogger(MailFlow.class);

    /** SQL states of a conflict with another replica or a change meanwhile: retried with the next beat. */
    private static final Set<String> NEXT_BEAT = Set.of("40001", "40P01", "23505");

    private final Clock clock;
    private final Sql sql;
    private final RunPlanner planner;
    private final MailRunStore runs;
    private final RunReadiness readiness;
    private final MailRunComposer composer;
    private final CatalogueCache packs;
    private final EpisodeReviewer reviews;
    private final Event<RunComposed> composed;

    MailFlow(
            Clock clock,
            Sql sql,
            RunPlanner planner,
            MailRunStore runs,
            RunReadiness readiness,
            MailRunComposer composer,
            CatalogueCache packs,
            EpisodeReviewer reviews,
            Event<RunComposed> composed) {
        this.clock = clock;
        this.sql = sql;
        this.planner = planner;
        this.runs = runs;
        this.readiness = readiness;
        this.composer = composer;
        this.packs = packs;
        this.reviews = reviews;
        this.composed = composed;
    }

    /** A team that goes live is mailed at once about what is open, at any hour. In the transaction of the event. */
    void goLive(@Observes TeamWentLive news) {
        runs.add(news.organisationId(), RunKind.GOING_LIVE, news.teamId(), null, news.at());
    }

    /** The next run of each organisation with this calendar may fall on another day. In the transaction of the event. */
    void planAnew(@Observes CalendarChanged changed) {
        runs.planAnew(changed.calendar(), changed.at());
    }

    /** Plans what is due and composes what may be. */
    public void beat() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> planner.plan(now));
        for (MailRun run : runs.open(now)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> compose(run, now));
            } catch (RuntimeException failure) {
                report(run, failure);
            }
        }
    }

    /** A run that fails does not stop the others; it is retried with the next beat. */
    private static void report(MailRun run, RuntimeException failure) {
        if (failure instanceof SqlFailure sql && NEXT_BEAT.contains(sql.sqlState())) {
            LOG.debugf("Run %s will be retried: %s", run.id(), sql.sqlState());
        } else {
            LOG.errorf(failure, "Run %s could not be composed and will be retried", run.id());
        }
    }

    private void compose(MailRun run, Instant now) {
        sql.of("set transaction isolation level repeatable read").run();
        if (!readiness.mayCompose(run, now)) {
            return;
        }
        // the mail must describe the rules under which its standings were evaluated
        packs.fresh();
        reviews.review(run.organisationId(), run.zone(), now);
        int made = composer.make(run, now);
        composed.fire(
                new RunComposed(run.id(), run.organisationId(), run.daily(), LocalDate.ofInstant(now, run.zone())));
        LOG.infof("Run %s of organisation %s: %d mails", run.id(), run.organisationId(), made);
    }
}
