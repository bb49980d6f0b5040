package org.supervisionwatch.alerts;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.card.CardMeters;
import org.supervisionwatch.alerts.grey.GreyGauges;
import org.supervisionwatch.alerts.mail.MailMeters;
import org.supervisionwatch.alerts.standing.EvaluatorBell;
import org.supervisionwatch.alerts.standing.StandingGauges;

/** Every timer of the service. They hold no plan: they beat, and whoever is woken compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluatorBell evaluator;
    private final StandingGauges gauges;
    private final MailFlow mail;
    private final DeliveryFlow delivery;
    private final MailMeters mailMeters;
    private final OpsFlow ops;
    private final GreyFlow grey;
    private final GreyGauges greyGauges;
    private final RestoreFlow restores;
    private final CardFlow cards;
    private final WeekLinkFlow weekLinks;
    private final CardMeters cardMeters;

    Ticks(
            EvaluatorBell evaluator,
            StandingGauges gauges,
            MailFlow mail,
            DeliveryFlow delivery,
            MailMeters mailMeters,
            OpsFlow ops,
            GreyFlow grey,
            GreyGauges greyGauges,
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
