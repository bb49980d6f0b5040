package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts the evaluator of this process. Signals that come while it is busy count as one. While events arrive in full polls it waits a
 * little, so that a topic that is read again evaluates each person a few times and not once for each batch.
 */
@ApplicationScoped
public class EvaluationTrigger {

    private static final long QUIET_TIME = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);

    private final Semaphore signals = new Semaphore(0);
    private volatile long moreUntil = System.nanoTime();

    public void signal() {
        signals.release();
    }

    /** To be called instead of {@link #signal} when a batch is in and more is about to follow. */
    public void signalMoreToCome() {
        moreUntil = System.nanoTime() + QUIET_TIME;
        signals.release();
    }

    /**
     * Waits for a signal, and then until nothing more is about to follow, but no longer than a few seconds after the first signal.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void await() throws InterruptedException {
        signals.acquire();
        long latest = System.nanoTime() + LONGEST_WAIT;
        long left = moreUntil - System.nanoTime();
        while (left > 0 && System.nanoTime() < latest) {
            boolean another = signals.tryAcquire(left, TimeUnit.NANOSECONDS);
            left = another ? moreUntil - System.nanoTime() : 0;
        }
        signals.drainPermits();
    }
}
