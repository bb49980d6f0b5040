package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes threads of this process that wait for a feed to progress. */
@Singleton
class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fired = lock.newCondition();
    private long count;

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void fire() {
        lock.lock();
        try {
            count++;
            fired.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has been fired more than {@code seen} times, or for {@code nanos}. @return false if the thread was interrupted */
    boolean await(long seen, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (count == seen && left > 0) {
                left = fired.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
