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
 * Sends what is unpublished, for ever: stands for election, serves its term until that fails, stands again. Plain Java.
 *
 * <p>Whatever goes wrong, the rows stay unpublished until a transaction that carries them is committed; so each answer to trouble is
 * the same: drop the producer, wait a little, begin again. Events may be sent twice, never not at all, and never an older one after
 * a newer one: a term begins by fencing the former and reads only then.
 */
final class PublicationRelay {

    private static final Logger LOG = Logger.getLogger(PublicationRelay.class);
    private static final long SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_DOUBLINGS = 5;
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final RelaySettings settings;
    private final RelayContext surroundings;
    private final Map<String, PublishedTopic> topics;
    private final RelayMeters meters;
    private final StuckKeys stuck;
    private final PublicationBacklog backlog;
    private final LeaseRenewer lease;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failures;

    PublicationRelay(
            RelaySettings settings, RelayContext surroundings, Collection<? extends PublishedTopic> published) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.topics = published.stream().collect(Collectors.toMap(PublishedTopic::topic, Function.identity()));
        this.meters = new RelayMeters(surroundings.registry(), topics.keySet());
        this.stuck = new StuckKeys(meters);
        this.backlog = new PublicationBacklog(surroundings.snapshot(), topics, surroundings.json(), stuck);
        this.lease = new LeaseRenewer(
                new RelayLease(surroundings.database(), settings.lease()), surroundings.database(), meters, settings);
    }

    void start() {
        lease.start();
        thread = Thread.ofPlatform().daemon().name("publication-relay").start(this::run);
    }

    /** Lets the current transaction end, gives the lease up, and returns within a few seconds whatever happens. */
    void stop() throws InterruptedException {
        stopping.countDown();
        surroundings.bell().ring();
        if (thread != null && !thread.join(TO_STOP)) {
            thread.interrupt();
            thread.join(TO_STOP);
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
            LOG.debugf("the lease is left to run out: %s", LoggableFailure.withoutPayload(failure));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // there is no failure, not even an Error, that may end publication
    private void electAndServe() throws InterruptedException {
        try {
            if (lease.elect()) {
                serve();
            } else {
                surroundings.bell().await(settings.beat().toMillis());
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
        try (TransactionalSender courier = new TransactionalSender(surroundings.producers(), stuck)) {
            meters.elected(true);
            LOG.infof("publishing for %s", settings.service());
            RelayTerm term = new RelayTerm(settings, surroundings, topics.keySet(), backlog, stuck, meters, courier);
            while (!isStopping() && lease.stillHeld()) {
                term.pass(lease::stillHeld);
                failures = 0;
                surroundings.bell().await(pause(term.untilNextHeartbeat()));
            }
        }
    }

    private long pause(Duration untilNextHeartbeat) {
        return Math.min(settings.beat().toMillis(), untilNextHeartbeat.toMillis() + 1);
    }

    private void pauseAfter(Throwable failure) throws InterruptedException {
        String cause = LoggableFailure.word(failure);
        meters.failed(cause);
        long millis = SHORTEST_PAUSE_MILLIS << Math.min(failures++, LONGEST_PAUSE_DOUBLINGS);
        LOG.warnf(
                "publication interrupted (%s), again in %d ms: %s",
                cause, millis, LoggableFailure.withoutPayload(failure));
        stopping.await(millis, TimeUnit.MILLISECONDS);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
