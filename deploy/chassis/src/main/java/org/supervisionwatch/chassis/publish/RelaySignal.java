package org.supervisionwatch.chassis.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay. If it is fired several times while the relay is busy, that counts once. */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore fired = new Semaphore(0);

    public void fire() {
        fired.release();
    }

    /** Waits until it is fired, or for {@code millis}. */
    void await(long millis) throws InterruptedException {
        boolean wasFired = fired.tryAcquire(millis, TimeUnit.MILLISECONDS);
        if (wasFired) {
            fired.drainPermits();
        }
    }
}
