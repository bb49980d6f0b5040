package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.Reading.Poison;
import org.supervisionwatch.chassis.intake.Reading.Readable;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Takes a batch of records in: read, newest of each key, version guard, facts, parked poison and progress, in one transaction.
 * What is not news changes nothing, so a batch may come again in any part and any order.
 */
@Singleton
public class Intake {

    private static final int TRANSACTION_SECONDS = 120;

    private final HeldVersions held;
    private final ParkedEvents parked;
    private final FeedProgress progress;
    private final Feeds feeds;
    private final ProgressBell bell;
    private final Perseverance perseverance;
    private final IntakeMeters meters;
    private final Clock clock;
    private final Sql sql;

    Intake(
            HeldVersions held,
            ParkedEvents parked,
            FeedProgress progress,
            Feeds feeds,
            ProgressBell bell,
            Perseverance perseverance,
            IntakeMeters meters,
            Clock clock,
            Sql sql) {
        this.held = held;
        this.parked = parked;
        this.progress = progress;
        this.feeds = feeds;
        this.bell = bell;
        this.perseverance = perseverance;
        this.meters = meters;
        this.clock = clock;
        this.sql = sql;
    }

    /** How many of a batch were news, and how many are parked. */
    record Settled(int applied, int parked) {}

    /** What became of a parked event that was tried again. */
    public enum Retry {
        TAKEN,
        SUPERSEDED,
        STILL_PARKED
    }

    /**
     * Returns once the batch is in the database. Poison is parked; every other failure is tried again for as long as it lasts.
     *
     * @param records of this feed's topic, read from where {@link FeedProgress} stands, or before
     */
    public <E> void take(Feed<E> feed, ConsumerRecords<?, byte[]> records) {
        Batch<E> batch = Batch.read(feed, Incoming.all(records));
        Instant now = clock.instant();
        Settled settled = perseverance.until("A batch of " + feed.topic(), () -> settle(feed, batch, now));
        meters.count(feed.topic(), batch, settled);
        bell.ring();
    }

    /** Tries a parked event again, as if it had just arrived. @return empty if there is no such event */
    public Optional<Retry> retry(UUID id) {
        return parked.find(id)
                .flatMap(event -> parked.record(id).map(record -> retry(feeds.of(event.topic()), id, record)));
    }

    /** Gives a parked event up; what depends on its key is judged by what is held. @return false if there is no such event */
    public boolean discard(UUID id) {
        return inTransaction(() -> {
            Optional<ParkedEvent> event = parked.find(id);
            parked.remove(id);
            event.filter(gone -> gone.key() != null)
                    .ifPresent(gone -> feeds.find(gone.topic()).ifPresent(feed -> doubt(feed, gone)));
            return event.isPresent();
        });
    }

    private static void doubt(Feed<?> feed, ParkedEvent gone) {
        if (gone.key() != null) {
            feed.doubted(List.of(gone.key()));
        }
    }

    private <E> Retry retry(Feed<E> feed, UUID id, Incoming record) {
        Batch<E> batch = Batch.read(feed, List.of(record)).withoutProgress();
        Settled settled = settle(feed, batch, clock.instant());
        if (batch.heartbeats() > 0) {
            parked.remove(id);
        }
        meters.count(feed.topic(), batch, settled);
        bell.ring();
        if (settled.applied() > 0) {
            return Retry.TAKEN;
        }
        return parked.find(id).isPresent() ? Retry.STILL_PARKED : Retry.SUPERSEDED;
    }

    private <E> Settled settle(Feed<E> feed, Batch<E> batch, Instant now) {
        try {
            return inTransaction(() -> {
                int applied = apply(feed, batch.readable());
                return new Settled(applied, finish(feed, batch, List.of(), now));
            });
        } catch (RuntimeException failure) {
            if (Refusal.cause(failure).isEmpty()) {
                throw failure;
            }
            List<Poison<E>> refused = new ArrayList<>();
            int applied = applyWithout(feed, batch.readable(), refused);
            return new Settled(applied, inTransaction(() -> finish(feed, batch, refused, now)));
        }
    }

    /** Halves until each culprit stands alone; of its key, an older state may still be good. */
    private <E> int applyWithout(Feed<E> feed, List<Readable<E>> events, List<Poison<E>> refused) {
        try {
            return inTransaction(() -> apply(feed, events));
        } catch (RuntimeException failure) {
            String cause = Refusal.cause(failure).orElseThrow(() -> failure);
            List<Readable<E>> newest = Batch.newest(events);
            if (newest.size() == 1) {
                Readable<E> culprit = newest.getFirst();
                refused.add(culprit.refused(cause));
                List<Readable<E>> older = events.stream()
                        .filter(event -> event.version() < culprit.version())
                        .toList();
                return older.isEmpty() ? 0 : applyWithout(feed, older, refused);
            }
            Set<UUID> firstHalf = new HashSet<>(newest.subList(0, newest.size() / 2).stream()
                    .map(Readable::key)
                    .toList());
            return applyWithout(
                            feed,
                            events.stream()
                                    .filter(event -> firstHalf.contains(event.key()))
                                    .toList(),
                            refused)
                    + applyWithout(
                            feed,
                            events.stream()
                                    .filter(event -> !firstHalf.contains(event.key()))
                                    .toList(),
                            refused);
        }
    }

    private <E> int apply(Feed<E> feed, List<Readable<E>> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<Readable<E>> newest = Batch.newest(events);
        Set<UUID> news = held.accept(feed, newest);
        if (!news.isEmpty()) {
            feed.apply(newest.stream()
                    .filter(event -> news.contains(event.key()))
                    .map(event -> new Arrival<>(event.key(), event.version(), event.event()))
                    .toList());
        }
        Set<UUID> superseded = parked.supersede(feed, events);
        if (!superseded.isEmpty()) {
            feed.doubted(superseded.stream().sorted().toList());
        }
        // What was deferred to the commit fails here, where it can still be told whose fault it is.
        sql.run("set constraints all immediate");
        return news.size();
    }

    private <E> int finish(Feed<E> feed, Batch<E> batch, List<Poison<E>> refused, Instant now) {
        List<Poison<E>> kept = batch.toPark(refused).stream()
                .filter(bad -> parked.park(feed, bad, now))
                .toList();
        kept.forEach(bad -> Log.warnf(
                "Parked %s-%d@%d: %s",
                feed.topic(), bad.record().partition(), bad.record().offset(), bad.cause()));
        List<UUID> doubted = kept.stream()
                .map(Poison::key)
                .filter(key -> key != null)
                .distinct()
                .sorted()
                .toList();
        if (!doubted.isEmpty()) {
            feed.doubted(doubted);
        }
        if (!batch.next().isEmpty()) {
            progress.store(feed, batch);
        }
        return kept.size();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(work::get);
    }
}
