package org.supervisionwatch.chassis.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay. Rings while it is busy are remembered as one. */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Waits until somebody has rung, or for {@code millis}. */
    void await(long millis) throws InterruptedException {
        boolean heard = rung.tryAcquire(millis, TimeUnit.MILLISECONDS);
        if (heard) {
            rung.drainPermits();
        }
    }
}
