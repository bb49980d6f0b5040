package org.supervisionwatch.alerts;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.brake.HeldChangeFlow;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.notification.delivery.DeliveryFlow;
import org.supervisionwatch.alerts.notification.delivery.MailFlow;
import org.supervisionwatch.alerts.notification.operations.OpsReportFlow;
import org.supervisionwatch.alerts.notification.operations.RestoreFlow;
import org.supervisionwatch.alerts.notification.teams.CardFlow;
import org.supervisionwatch.alerts.notification.weeklink.WeekLinkFlow;
import org.supervisionwatch.alerts.standing.StandingFlow;

/** Every timer of the service. A timer has no schedule of its own: what it calls compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluationTrigger evaluator;
    private final StandingFlow standings;
    private final MailFlow mail;
    private final DeliveryFlow delivery;
    private final OpsReportFlow ops;
    private final FreshnessFlow freshness;
    private final RestoreFlow restores;
    private final CardFlow cards;
    private final WeekLinkFlow weekLinks;
    private final HeldChangeFlow heldChanges;

    Ticks(
            EvaluationTrigger evaluator,
            StandingFlow standings,
            MailFlow mail,
            DeliveryFlow delivery,
            OpsReportFlow ops,
            FreshnessFlow freshness,
            RestoreFlow restores,
            CardFlow cards,
            WeekLinkFlow weekLinks,
            HeldChangeFlow heldChanges) {
        this.evaluator = evaluator;
        this.standings = standings;
        this.mail = mail;
        this.delivery = delivery;
        this.ops = ops;
        this.freshness = freshness;
        this.restores = restores;
        this.cards = cards;
        this.weekLinks = weekLinks;
        this.heldChanges = heldChanges;
    }

    @Scheduled(every = "1s")
    void standings() {
        evaluator.signal();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void runs() {
        mail.beat();
        weekLinks.beat();
    }

    /** On its own thread, because it waits for the mail server. */
    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void deliveries() {
        delivery.beat();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void feeds() {
        freshness.checkFeeds();
    }

    @Scheduled(every = "10s", concurrentExecution = SKIP)
    void volumes() {
        freshness.checkVolume();
    }

    @Scheduled(every = "2s", concurrentExecution = SKIP)
    void reports() {
        ops.beat();
        restores.beat();
        heldChanges.beat();
    }

    /** On its own thread, because it waits for the channels. */
    @Scheduled(every = "2s", concurrentExecution = SKIP)
    void cards() {
        cards.beat();
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP)
    void gauges() {
        standings.measure();
        delivery.measure();
        freshness.measure();
        heldChanges.measure();
        cards.measure();
    }
}
