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

    private final Map<Place, Trouble> troubles = new HashMap<>();
    private final RelayMeters meters;

    StuckKeys(RelayMeters meters) {
        this.meters = meters;
    }

    private record Place(String topic, UUID key) {
        static Place of(Unpublished row) {
            return new Place(row.topic(), row.key());
        }
    }

    private record Trouble(long version, int times, long againAtNanos) {}

    /** Whether this version has failed and it is too early to try it again. */
    boolean holds(Unpublished row) {
        Trouble trouble = troubles.get(Place.of(row));
        return trouble != null && trouble.version() == row.version() && System.nanoTime() - trouble.againAtNanos() < 0;
    }

    /**
     * Puts it aside.
     *
     * @param cause a word for the counter
     * @param what what is wrong, without any of the payload
     */
    void add(Unpublished row, String cause, String what) {
        Trouble before = troubles.get(Place.of(row));
        int times = before == null || before.version() != row.version() ? 0 : before.times() + 1;
        long pause = FIRST_PAUSE_NANOS << Math.min(times, LONGEST_PAUSE_DOUBLINGS);
        troubles.put(Place.of(row), new Trouble(row.version(), times, System.nanoTime() + pause));
        meters.failed(cause);
        LOG.logf(times == 0 ? Logger.Level.ERROR : Logger.Level.DEBUG, "%s is not published: %s", row, what);
    }

    void sent(Unpublished row) {
        if (!troubles.isEmpty()) {
            troubles.remove(Place.of(row));
        }
    }
}
