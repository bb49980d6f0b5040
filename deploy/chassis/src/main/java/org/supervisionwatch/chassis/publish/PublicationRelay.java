package org.supervisionwatch.chassis.publish;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends unpublished events for as long as the service runs: competes for the lease, publishes for one term until that fails, and competes
 * again. Plain Java.
 *
 * <p>Rows stay unpublished until the Kafka transaction that sends them is committed, so every failure is handled alike: close the producer,
 * wait a little, start again. Events are sent at least once, and never an older one after a newer one: a term fences the previous producer
 * before it reads.
 */
final class PublicationRelay {

    private static final Logger LOG = Logger.getLogger(PublicationRelay.class);
    private static final long MIN_PAUSE_MILLIS = 100;
    private static final int MAX_PAUSE_DOUBLINGS = 5;
    private static final long MAX_REST_MILLIS = 25;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final RelaySettings settings;
    private final RelayContext context;
    private final Map<String, PublishedTopic> topics;
    private final RelayMeters meters;
    private final StuckKeys stuck;
    private final PublicationBacklog backlog;
    private final LeaseRenewer lease;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failures;

    PublicationRelay(RelaySettings settings, RelayContext context, Collection<? extends PublishedTopic> published) {
        this.settings = settings;
        this.context = context;
        this.topics = published.stream().collect(Collectors.toMap(PublishedTopic::topic, Function.identity()));
        this.meters = new RelayMeters(context.registry(), topics.keySet());
        this.stuck = new StuckKeys(meters);
        this.backlog = new PublicationBacklog(context.snapshot(), topics, context.json(), stuck);
        this.lease = new LeaseRenewer(
                new RelayLease(context.database(), settings.lease()), context.database(), meters, settings);
    }

    void start() {
        lease.start();
        thread = Thread.ofPlatform().daemon().name("publication-relay").start(this::run);
    }

    /** Lets the current transaction end, gives up the lease, and returns within a few seconds in any case. */
    void stop() throws InterruptedException {
        stopping.countDown();
        context.signal().fire();
        if (thread != null && !thread.join(STOP_TIMEOUT)) {
            thread.interrupt();
            thread.join(STOP_TIMEOUT);
        }
        lease.stop();
    }

    private void run() {
        try {
            while (!isStopping()) {
                electAndServe();
            }
            lease.giveUp();
        } catch (InterruptedException | InterruptException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            LOG.debugf("the lease is left to expire: %s", LoggableFailure.withoutPayload(failure));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // no failure, not even an Error, may end publication
    private void electAndServe() throws InterruptedException {
        try {
            if (lease.elect()) {
                serve();
            } else {
                context.signal().await(settings.pollInterval().toMillis());
            }
        } catch (InterruptedException | InterruptException interrupted) {
            throw interrupted;
        } catch (Throwable failure) {
            pauseAfter(failure);
        } finally {
            lease.release();
            meters.elected(false);
        }
    }

    private void serve() throws SQLException, InterruptedException {
        try (TransactionalSender sender = new TransactionalSender(context.producers(), stuck)) {
            meters.elected(true);
            LOG.infof("publishing for %s", settings.service());
            RelayTerm term = new RelayTerm(settings, context, topics.keySet(), backlog, stuck, meters, sender);
            while (!isStopping() && lease.stillHeld()) {
                int sent = term.pass(lease::stillHeld);
                failures = 0;
                // A pass costs as much as some dozens of events: while many come, fewer passes send more.
                stopping.await(Math.min(sent, MAX_REST_MILLIS), TimeUnit.MILLISECONDS);
                context.signal().await(pause(term.untilNextHeartbeat()));
            }
        }
    }

    private long pause(Duration untilNextHeartbeat) {
        return Math.min(settings.pollInterval().toMillis(), untilNextHeartbeat.toMillis() + 1);
    }

    private void pauseAfter(Throwable failure) throws InterruptedException {
        String cause = LoggableFailure.label(failure);
        meters.failed(cause);
        long millis = MIN_PAUSE_MILLIS << Math.min(failures++, MAX_PAUSE_DOUBLINGS);
        LOG.warnf(
                "publication interrupted (%s), retry in %d ms: %s",
                cause, millis, LoggableFailure.withoutPayload(failure));
        stopping.await(millis, TimeUnit.MILLISECONDS);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
