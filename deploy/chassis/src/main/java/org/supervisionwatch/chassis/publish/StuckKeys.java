package org.supervisionwatch.chassis.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Aggregates that could not be sent: set aside so that the others are, and retried with exponential backoff or as soon as they change.
 * Their rows stay unpublished, so they count in the backlog, and their topic gets no heartbeat. Used by the relay's thread only.
 */
final class StuckKeys {

    private static final Logger LOG = Logger.getLogger(StuckKeys.class);
    private static final long FIRST_PAUSE_NANOS = 1_000_000_000L;
    private static final int MAX_PAUSE_DOUBLINGS = 6;

    private final Map<StuckKey, StuckState> stuck = new HashMap<>();
    private final RelayMeters meters;

    StuckKeys(RelayMeters meters) {
        this.meters = meters;
    }

    private record StuckKey(String topic, UUID key) {
        static StuckKey of(UnpublishedRow row) {
            return new StuckKey(row.topic(), row.key());
        }
    }

    private record StuckState(long version, int times, long againAtNanos) {}

    /** Whether this version has failed and it is too early to try it again. */
    boolean holds(UnpublishedRow row) {
        StuckState state = stuck.get(StuckKey.of(row));
        return state != null && state.version() == row.version() && System.nanoTime() - state.againAtNanos() < 0;
    }

    /**
     * Sets a row aside.
     *
     * @param cause the label for the counter
     * @param what the fault, without payload
     */
    void add(UnpublishedRow row, String cause, String what) {
        StuckState before = stuck.get(StuckKey.of(row));
        int times = before == null || before.version() != row.version() ? 0 : before.times() + 1;
        long pause = FIRST_PAUSE_NANOS << Math.min(times, MAX_PAUSE_DOUBLINGS);
        stuck.put(StuckKey.of(row), new StuckState(row.version(), times, System.nanoTime() + pause));
        meters.failed(cause);
        LOG.logf(times == 0 ? Logger.Level.ERROR : Logger.Level.DEBUG, "%s is not published: %s", row, what);
    }

    void sent(UnpublishedRow row) {
        if (!stuck.isEmpty()) {
            stuck.remove(StuckKey.of(row));
        }
    }
}
