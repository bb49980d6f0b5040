package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait in this process that a feed has gone on. */
@Singleton
class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition struck = lock.newCondition();
    private long strokes;

    long strokes() {
        lock.lock();
        try {
            return strokes;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            strokes++;
            struck.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a stroke after the {@code heard} ones, or the time given. @return false if the thread was interrupted */
    boolean await(long heard, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (strokes == heard && left > 0) {
                left = struck.awaitNanos(left);
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
