package org.supervisionwatch.chassis.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the relay, or asks it for a heartbeat. If it is fired several times while the relay is busy, that counts once. */
@ApplicationScoped
public class RelaySignal {

    private final Semaphore fired = new Semaphore(0);
    private final AtomicBoolean asked = new AtomicBoolean();

    public void fire() {
        fired.release();
    }

    /** Asks for a heartbeat as soon as may be. */
    public void ask() {
        asked.set(true);
        fire();
    }

    /** Whether a heartbeat was asked for since this was last called. */
    boolean takeQuestion() {
        return asked.getAndSet(false);
    }

    /** Waits until it is fired, or for {@code millis}. */
    void await(long millis) throws InterruptedException {
        boolean wasFired = fired.tryAcquire(millis, TimeUnit.MILLISECONDS);
        if (wasFired) {
            fired.drainPermits();
        }
    }
}
