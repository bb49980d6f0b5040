package org.supervisionwatch.alerts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.supervisionwatch.alerts.standing.EvaluatorBell;

/** Every timer of the service. They hold no plan: they beat, and whoever is woken compares stored instants with the clock. */
@ApplicationScoped
public class Ticks {

    private final EvaluatorBell evaluator;

    Ticks(EvaluatorBell evaluator) {
        this.evaluator = evaluator;
    }

    @Scheduled(every = "0.5s")
    void standings() {
        evaluator.ring();
    }
}
