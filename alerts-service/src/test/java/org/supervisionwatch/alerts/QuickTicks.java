package org.supervisionwatch.alerts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;

/**
 * Runs every timer of the service several times a second, because the scheduler's shortest interval is a second and tests would mostly wait
 * for it. In tests the scheduler is halted and this replaces it; the journeys run with the real one.
 */
@ApplicationScoped
class QuickTicks {

    private static final Logger LOG = Logger.getLogger(QuickTicks.class);
    private static final int MILLIS = 150;
    private static final int MILLIS_OF_THE_SLOW = 600;

    private final Ticks ticks;
    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(4);
    private final ReadWriteLock halt = new ReentrantReadWriteLock(true);

    QuickTicks(Ticks ticks) {
        this.ticks = ticks;
    }

    void start(@Observes StartupEvent startup) {
        every(MILLIS, ticks::standings);
        every(MILLIS, ticks::runs);
        every(MILLIS, ticks::deliveries);
        every(MILLIS, ticks::feeds);
        every(MILLIS, ticks::reports);
        every(MILLIS, ticks::cards);
        every(MILLIS_OF_THE_SLOW, ticks::volumes);
        every(MILLIS_OF_THE_SLOW, ticks::gauges);
    }

    void stop(@Observes @Priority(1) ShutdownEvent shutdown) {
        beats.close();
    }

    /** Runs this while no timer does; those that run already end before. */
    void whileHalted(Runnable action) {
        halt.writeLock().lock();
        try {
            action.run();
        } finally {
            halt.writeLock().unlock();
        }
    }

    private void every(int millis, Runnable tick) {
        beats.scheduleWithFixedDelay(() -> survive(tick), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** As the scheduler does: a failure is logged, and the timer goes on. */
    private void survive(Runnable tick) {
        halt.readLock().lock();
        try {
            tick.run();
        } catch (RuntimeException failure) {
            LOG.error("A tick failed", failure);
        } finally {
            halt.readLock().unlock();
        }
    }
}
