package org.supervisionwatch.benchmark.report;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Notices that the machine was asleep, or this process was stopped: then what was measured meanwhile is worth nothing. */
public final class StallWatch {

    private static final long EVERY = Duration.ofMillis(100).toNanos();
    private static final long LONG = Duration.ofSeconds(2).toNanos();

    private final AtomicLong stalled = new AtomicLong();

    private StallWatch() {}

    public static StallWatch start() {
        StallWatch watch = new StallWatch();
        Thread.ofPlatform().daemon().name("stall-watch").start(watch::look);
        return watch;
    }

    /** For how many seconds nothing ran. */
    public long seconds() {
        return Duration.ofNanos(stalled.get()).toSeconds();
    }

    private void look() {
        long last = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(EVERY);
            long now = System.nanoTime();
            if (now - last > LONG) {
                stalled.addAndGet(now - last);
            }
            last = now;
        }
    }
}
