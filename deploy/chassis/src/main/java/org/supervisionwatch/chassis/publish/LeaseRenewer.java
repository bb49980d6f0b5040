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
 * Renews the lease in its own thread while the relay's thread waits for Kafka, so that with a slow broker two relays do not keep fencing
 * each other; also measures the backlog, elected or not.
 */
final class LeaseRenewer {

    private static final Logger LOG = Logger.getLogger(LeaseRenewer.class);

    private static final long MEASURE_SECONDS = 2;

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
        thread.scheduleWithFixedDelay(this::renew, 0, every, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::measure, 0, MEASURE_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        thread.shutdownNow();
    }

    /** Tries to take the lease; if elected, renews it until {@link #release}. */
    boolean elect() throws SQLException {
        boolean elected = lease.takeOrRenew();
        lastSignNanos = System.nanoTime();
        held = elected;
        return elected;
    }

    /** Called by the relay's thread at each step, as a sign that it is alive. */
    boolean stillHeld() {
        lastSignNanos = System.nanoTime();
        return held;
    }

    /** Stops renewing; the lease expires by itself. */
    void release() {
        held = false;
    }

    void giveUp() throws SQLException {
        release();
        lease.giveUp();
    }

    private void renew() {
        try {
            Duration silent = Duration.ofNanos(System.nanoTime() - lastSignNanos);
            if (held && silent.compareTo(settings.maxSilence()) < 0) {
                held = lease.takeOrRenew();
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.debugf("the lease could not be renewed: %s", LoggableFailure.withoutPayload(failure));
        }
    }

    private void measure() {
        try (Connection connection = database.getConnection()) {
            meters.backlog(PublicationTable.measure(connection));
        } catch (SQLException | RuntimeException failure) {
            meters.backlogUnknown();
            LOG.debugf("the backlog could not be measured: %s", LoggableFailure.withoutPayload(failure));
        }
    }
}
