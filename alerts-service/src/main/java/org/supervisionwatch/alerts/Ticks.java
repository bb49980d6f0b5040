package org.supervisionwatch.alerts;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.freshness.DataGapGauges;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.notification.delivery.DeliveryFlow;
import org.supervisionwatch.alerts.notification.delivery.MailFlow;
import org.supervisionwatch.alerts.notification.delivery.run.MailMeters;
import org.supervisionwatch.alerts.notification.operations.OpsReportFlow;
import org.supervisionwatch.alerts.notification.operations.RestoreFlow;
import org.supervisionwatch.alerts.notification.teams.CardFlow;
import org.supervisionwatch.alerts.notification.teams.CardMeters;
import org.supervisionwatch.alerts.notification.weeklink.WeekLinkFlow;
import org.supervisionwatch.alerts.standing.store.StandingGauges;

/** Every timer of the service. They hold no plan: they beat, and whoever is woken compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluationTrigger evaluator;
    private final StandingGauges gauges;
    private final MailFlow mail;
    private final DeliveryFlow delivery;
    private final MailMeters mailMeters;
    private final OpsReportFlow ops;
    private final FreshnessFlow grey;
    private final DataGapGauges greyGauges;
    private final RestoreFlow restores;
    private final CardFlow cards;
    private final WeekLinkFlow weekLinks;
    private final CardMeters cardMeters;

    Ticks(
            EvaluationTrigger evaluator,
            StandingGauges gauges,
            MailFlow mail,
            DeliveryFlow delivery,
            MailMeters mailMeters,
            OpsReportFlow ops,
            FreshnessFlow grey,
            DataGapGauges greyGauges,
            RestoreFlow restores,
            CardFlow cards,
            WeekLinkFlow weekLinks,
            CardMeters cardMeters) {
        this.evaluator = evaluator;
        this.gauges = gauges;
        this.mail = mail;
        this.delivery = delivery;
        this.mailMeters = mailMeters;
        this.ops = ops;
        this.grey = grey;
        this.greyGauges = greyGauges;
        this.restores = restores;
        this.cards = cards;
        this.weekLinks = weekLinks;
        this.cardMeters = cardMeters;
    }

    @Scheduled(every = "1s")
    void standings() {
        evaluator.ring();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void runs() {
        mail.beat();
        weekLinks.beat();
    }

    /** On a thread of its own: it waits for the mail server. */
    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void deliveries() {
        delivery.beat();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void feeds() {
        grey.lookAtFeeds();
    }

    @Scheduled(every = "10s", concurrentExecution = SKIP)
    void volumes() {
        grey.lookAtVolume();
    }

    @Scheduled(every = "2s", concurrentExecution = SKIP)
    void words() {
        ops.beat();
        restores.beat();
    }

    /** On a thread of its own: it waits for the channels. */
    @Scheduled(every = "2s", concurrentExecution = SKIP)
    void cards() {
        cards.beat();
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP)
    void gauges() {
        gauges.look();
        mailMeters.refresh();
        greyGauges.look();
        cardMeters.refresh();
    }
}
