package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the evaluator of this process. Rings while it is busy are remembered as one. While events come in full polls it waits a
 * little, so that a topic read again evaluates each person a few times and not once for each batch.
 */
@ApplicationScoped
public class EvaluationTrigger {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final Semaphore rung = new Semaphore(0);
    private volatile long moreUntil = System.nanoTime();

    public void ring() {
        rung.release();
    }

    /** Something was taken in, and more is about to follow. */
    public void ringWithMoreToCome() {
        moreUntil = System.nanoTime() + PAUSE;
        rung.release();
    }

    /** Waits until somebody has rung and nothing more is about to follow; not longer than a few seconds after the first ring. */
    public void await() throws InterruptedException {
        rung.acquire();
        long patientUntil = System.nanoTime() + PATIENCE;
        long left = moreUntil - System.nanoTime();
        while (left > 0 && System.nanoTime() < patientUntil) {
            boolean another = rung.tryAcquire(left, TimeUnit.NANOSECONDS);
            left = another ? moreUntil - System.nanoTime() : 0;
        }
        rung.drainPermits();
    }
}
