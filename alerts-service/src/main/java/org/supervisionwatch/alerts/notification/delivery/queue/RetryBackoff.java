package org.supervisionwatch.alerts.notification.delivery.queue;

import java.time.Duration;

/** How long to wait before a mail is tried again. */
public final class RetryBackoff {

    private static final int MOST_DOUBLINGS = 20;

    private RetryBackoff() {}

    /** @param attempt the number of the one that failed, from 1; the wait doubles with each, up to {@code longest} */
    public static Duration after(int attempt, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
