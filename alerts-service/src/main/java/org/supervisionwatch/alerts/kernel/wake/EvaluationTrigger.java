package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Starts the evaluator of this process. Signals that come while it is busy count as one. */
@ApplicationScoped
public class EvaluationTrigger {

    private final Semaphore signals = new Semaphore(0);

    public void signal() {
        signals.release();
    }

    /**
     * Waits for a signal.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void await() throws InterruptedException {
        signals.acquire();
        signals.drainPermits();
    }
}
