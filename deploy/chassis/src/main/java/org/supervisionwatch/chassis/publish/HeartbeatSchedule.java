package org.supervisionwatch.chassis.publish;

import java.time.Duration;

/**
 * When the next heartbeat is due: after the whole interval if nothing happens, after a quarter of it if something was sent, so that
 * whoever waits for completeness hears soon, and a busy topic is not filled with heartbeats. Real time, not the shared clock's.
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

    /** @param something whether something is being sent that no heartbeat covers yet */
    void changed(boolean something) {
        changed |= something;
    }

    void beaten() {
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
