package org.supervisionwatch.chassis.publish;

import java.time.Duration;

/**
 * Decides when the next heartbeat is due: after the interval while nothing is sent, and after a quarter of it once something was sent, so
 * that consumers soon know that the topic is complete and a busy topic is not filled with heartbeats. Real time, not the shared clock's.
 */
final class HeartbeatSchedule {

    private static final int SOONER = 4;

    private final long intervalNanos;
    private long lastNanos;
    private boolean never = true;
    private boolean changed;

    HeartbeatSchedule(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /** @param something whether an event is being sent that no heartbeat covers yet */
    void changed(boolean something) {
        changed |= something;
    }

    void sent() {
        lastNanos = System.nanoTime();
        never = false;
        changed = false;
    }

    boolean due() {
        return untilDue().isZero();
    }

    Duration untilDue() {
        if (never) {
            return Duration.ZERO;
        }
        long pause = changed ? intervalNanos / SOONER : intervalNanos;
        return Duration.ofNanos(Math.max(0, lastNanos + pause - System.nanoTime()));
    }
}
