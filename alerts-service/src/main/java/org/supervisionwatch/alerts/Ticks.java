package org.supervisionwatch.alerts;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.mail.MailMeters;
import org.supervisionwatch.alerts.standing.EvaluatorBell;

/** Every timer of the service. They hold no plan: they beat, and whoever is woken compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluatorBell evaluator;
    private final MailFlow mail;
    private final DeliveryFlow delivery;
    private final MailMeters meters;

    Ticks(EvaluatorBell evaluator, MailFlow mail, DeliveryFlow delivery, MailMeters meters) {
        this.evaluator = evaluator;
        this.mail = mail;
        this.delivery = delivery;
        this.meters = meters;
    }

    @Scheduled(every = "0.5s")
    void standings() {
        evaluator.ring();
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void runs() {
        mail.beat();
    }

    /** On a thread of its own: it waits for the mail server. */
    @Scheduled(every = "1s", concurrentExecution = SKIP)
    void deliveries() {
        delivery.beat();
    }

    @Scheduled(every = "2s", concurrentExecution = SKIP)
    void gauges() {
        meters.refresh();
    }
}
