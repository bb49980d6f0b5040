package org.supervisionwatch.chassis.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The aggregates that could not be sent: kept aside so that the others go on, tried again after a growing while, or as soon as
 * they change. Their rows stay unpublished, so the backlog shows them, and their topic is not called complete. Used by the relay's thread alone.
 */
final class StuckKeys {

    private static final Logger LOG = Logger.getLogger(StuckKeys.class);
    private static final long FIRST_PAUSE_NANOS = 1_000_000_000L;
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;

    private final Map<StuckKey, StuckState> troubles = new HashMap<>();
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
        StuckState trouble = troubles.get(StuckKey.of(row));
        return trouble != null && trouble.version() == row.version() && System.nanoTime() - trouble.againAtNanos() < 0;
    }

    /**
     * Puts it aside.
     *
     * @param cause a word for the counter
     * @param what what is wrong, without any of the payload
     */
    void add(UnpublishedRow row, String cause, String what) {
        StuckState before = troubles.get(StuckKey.of(row));
        int times = before == null || before.version() != row.version() ? 0 : before.times() + 1;
        long pause = FIRST_PAUSE_NANOS << Math.min(times, LONGEST_PAUSE_DOUBLINGS);
        troubles.put(StuckKey.of(row), new StuckState(row.version(), times, System.nanoTime() + pause));
        meters.failed(cause);
        LOG.logf(times == 0 ? Logger.Level.ERROR : Logger.Level.DEBUG, "%s is not published: %s", row, what);
    }

    void sent(UnpublishedRow row) {
        if (!troubles.isEmpty()) {
            troubles.remove(StuckKey.of(row));
        }
    }
}
