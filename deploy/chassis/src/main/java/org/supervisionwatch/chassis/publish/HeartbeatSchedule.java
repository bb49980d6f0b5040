package org.supervisionwatch.chassis.publish;

import java.time.Duration;

/**
 * Decides when the next heartbeat is due: after the interval while nothing is sent; a moment after something was sent, so that consumers
 * soon know that the topic is complete and a busy topic is not filled with heartbeats; and when somebody has asked, at most once a second.
 * Real time, not the shared clock's.
 */
final class HeartbeatSchedule {

    private static final Duration AFTER_CHANGE = Duration.ofMillis(250);
    private static final Duration BETWEEN_ANSWERS = Duration.ofSeconds(1);

    private final Duration interval;
    private long lastNanos;
    private boolean never = true;
    private boolean changed;
    private boolean asked;

    HeartbeatSchedule(Duration interval) {
        this.interval = interval;
    }

    /** @param something whether an event is being sent that no heartbeat covers yet */
    void changed(boolean something) {
        changed |= something;
    }

    /** @param somebody whether anybody has asked since a heartbeat was made; to be said before the instant is read that the next one names */
    void asked(boolean somebody) {
        asked |= somebody;
    }

    void sent() {
        lastNanos = System.nanoTime();
        never = false;
        changed = false;
        asked = false;
    }

    boolean due() {
        return untilDue().isZero();
    }

    Duration untilDue() {
        if (never) {
            return Duration.ZERO;
        }
        long pause = interval.toNanos();
        if (asked) {
            pause = Math.min(pause, BETWEEN_ANSWERS.toNanos());
        }
        if (changed) {
            pause = Math.min(pause, AFTER_CHANGE.toNanos());
        }
        return Duration.ofNanos(Math.max(0, lastNanos + pause - System.nanoTime()));
    }
}
