package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Renews the lease while the relay's own thread waits for Kafka, so that a slow broker does not set two relays fencing each other
 * for ever; and measures the backlog, elected or not. Has a thread of its own.
 */
final class LeaseRenewer {

    private static final Logger LOG = Logger.getLogger(LeaseRenewer.class);

    private final RelayLease lease;
    private final DataSource database;
    private final RelayMeters meters;
    private final RelaySettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("publication-lease").factory());
    private volatile boolean held;
    private volatile long lastSignNanos;

    LeaseRenewer(RelayLease lease, DataSource database, RelayMeters meters, RelaySettings settings) {
        this.lease = lease;
        this.database = database;
        this.meters = meters;
        this.settings = settings;
    }

    void start() {
        long every = settings.lease().toMillis() / 4;
        thread.scheduleWithFixedDelay(this::beat, 0, every, TimeUnit.MILLISECONDS);
    }

    void stop() {
        thread.shutdownNow();
    }

    /** Asks the database whether this relay is elected; if so, keeps it that way until {@link #release}. */
    boolean elect() throws SQLException {
        boolean elected = lease.takeOrRenew();
        lastSignNanos = System.nanoTime();
        held = elected;
        return elected;
    }

    /** Called by the relay's thread at each step, which shows that it is alive. */
    boolean stillHeld() {
        lastSignNanos = System.nanoTime();
        return held;
    }

    /** The lease runs out by itself. */
    void release() {
        held = false;
    }

    void giveUp() throws SQLException {
        release();
        lease.giveUp();
    }

    private void beat() {
        try {
            Duration silent = Duration.ofNanos(System.nanoTime() - lastSignNanos);
            if (held && silent.compareTo(settings.patience()) < 0) {
                held = lease.takeOrRenew();
            }
            try (Connection connection = database.getConnection()) {
                meters.backlog(PublicationTable.measure(connection));
            }
        } catch (SQLException | RuntimeException failure) {
            meters.backlogUnknown();
            LOG.debugf("the lease could not be renewed: %s", LoggableFailure.withoutPayload(failure));
        }
    }
}
