package org.supervisionwatch.alerts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.standing.EvaluatorBell;
import org.supervisionwatch.alerts.standing.StandingGauges;

/** Every timer of the service. They hold no plan: they beat, and whoever is woken compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluatorBell evaluator;
    private final StandingGauges gauges;

    Ticks(EvaluatorBell evaluator, StandingGauges gauges) {
        this.evaluator = evaluator;
        this.gauges = gauges;
    }

    @Scheduled(every = "1s")
    void standings() {
        evaluator.ring();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void gauges() {
        gauges.look();
    }
}
