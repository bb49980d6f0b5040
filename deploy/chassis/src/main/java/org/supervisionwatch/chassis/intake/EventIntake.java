package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.RecordReading.PoisonEvent;
import org.supervisionwatch.chassis.intake.RecordReading.ReadableEvent;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Takes in a batch of records in one transaction: reads them, keeps the newest of each key, checks versions, applies the facts, parks
 * unreadable events and stores the progress. Events that are not newer change nothing, so a batch may be repeated in any part and order.
 */
@Singleton
public class EventIntake {

    private static final int TRANSACTION_SECONDS = 120;

    private final HeldVersions held;
    private final ParkedEventStore parked;
    private final FeedProgress progress;
    private final FeedRegistry feeds;
    private final ProgressSignal signal;
    private final IndefiniteRetry retry;
    private final IntakeMeters meters;
    private final Clock clock;
    private final Sql sql;

    EventIntake(
            HeldVersions held,
            ParkedEventStore parked,
            FeedProgress progress,
            FeedRegistry feeds,
            ProgressSignal signal,
            IndefiniteRetry retry,
            IntakeMeters meters,
            Clock clock,
            Sql sql) {
        this.held = held;
        this.parked = parked;
        this.progress = progress;
        this.feeds = feeds;
        this.signal = signal;
        this.retry = retry;
        this.meters = meters;
        this.clock = clock;
        this.sql = sql;
    }

    /** How many of a batch were accepted, and how many are parked. */
    record IntakeResult(int applied, int parked) {}

    /** The result of retrying a parked event. */
    public enum RetryOutcome {
        TAKEN,
        SUPERSEDED,
        STILL_PARKED
    }

    /**
     * Takes in a batch and returns once it is in the database. Unreadable events are parked; every other failure is retried until it ends.
     *
     * @param records of this feed's topic, read from the position of {@link FeedProgress}, or before
     */
    public <E> void take(EventFeed<E> feed, ConsumerRecords<?, byte[]> records) {
        RecordBatch<E> batch = RecordBatch.read(feed, IncomingRecord.all(records));
        Instant now = clock.instant();
        IntakeResult settled = retry.until("A batch of " + feed.topic(), () -> settle(feed, batch, now));
        meters.count(feed.topic(), batch, settled);
        signal.fire();
    }

    /** Retries a parked event, as if it had just arrived. @return empty if there is no such event */
    public Optional<RetryOutcome> retry(UUID id) {
        return parked.find(id)
                .flatMap(event -> parked.record(id).map(record -> retry(feeds.of(event.topic()), id, record)));
    }

    /** Discards a parked event; what depends on its key is re-evaluated by the state held. @return false if there is no such event */
    public boolean discard(UUID id) {
        return inTransaction(() -> {
            Optional<ParkedEvent> event = parked.find(id);
            parked.remove(id);
            event.filter(gone -> gone.key() != null)
                    .ifPresent(gone -> feeds.find(gone.topic()).ifPresent(feed -> notifyParkedChange(feed, gone)));
            return event.isPresent();
        });
    }

    private static void notifyParkedChange(EventFeed<?> feed, ParkedEvent gone) {
        if (gone.key() != null) {
            feed.onParkedChange(List.of(gone.key()));
        }
    }

    private <E> RetryOutcome retry(EventFeed<E> feed, UUID id, IncomingRecord record) {
        RecordBatch<E> batch = RecordBatch.read(feed, List.of(record)).withoutProgress();
        IntakeResult settled = settle(feed, batch, clock.instant());
        if (batch.heartbeats() > 0) {
            parked.remove(id);
        }
        meters.count(feed.topic(), batch, settled);
        signal.fire();
        if (settled.applied() > 0) {
            return RetryOutcome.TAKEN;
        }
        return parked.find(id).isPresent() ? RetryOutcome.STILL_PARKED : RetryOutcome.SUPERSEDED;
    }

    private <E> IntakeResult settle(EventFeed<E> feed, RecordBatch<E> batch, Instant now) {
        try {
            return inTransaction(() -> {
                int applied = apply(feed, batch.readable());
                return new IntakeResult(applied, finish(feed, batch, List.of(), now));
            });
        } catch (RuntimeException failure) {
            if (DataViolation.cause(failure).isEmpty()) {
                throw failure;
            }
            List<PoisonEvent<E>> refused = new ArrayList<>();
            int applied = applyWithout(feed, batch.readable(), refused);
            return new IntakeResult(applied, inTransaction(() -> finish(feed, batch, refused, now)));
        }
    }

    /** Bisects until each refused event is alone; an older state of its key may still be applied. */
    private <E> int applyWithout(EventFeed<E> feed, List<ReadableEvent<E>> events, List<PoisonEvent<E>> refused) {
        try {
            return inTransaction(() -> apply(feed, events));
        } catch (RuntimeException failure) {
            String cause = DataViolation.cause(failure).orElseThrow(() -> failure);
            List<ReadableEvent<E>> newest = RecordBatch.newest(events);
            if (newest.size() == 1) {
                ReadableEvent<E> culprit = newest.getFirst();
                refused.add(culprit.refused(cause));
                List<ReadableEvent<E>> older = events.stream()
                        .filter(event -> event.version() < culprit.version())
                        .toList();
                return older.isEmpty() ? 0 : applyWithout(feed, older, refused);
            }
            Set<UUID> firstHalf = new HashSet<>(newest.subList(0, newest.size() / 2).stream()
                    .map(ReadableEvent::key)
                    .toList());
            Map<Boolean, List<ReadableEvent<E>>> halves =
                    events.stream().collect(Collectors.partitioningBy(event -> firstHalf.contains(event.key())));
            return applyWithout(feed, halves.getOrDefault(true, List.of()), refused)
                    + applyWithout(feed, halves.getOrDefault(false, List.of()), refused);
        }
    }

    private <E> int apply(EventFeed<E> feed, List<ReadableEvent<E>> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<ReadableEvent<E>> newest = RecordBatch.newest(events);
        Map<UUID, Boolean> accepted = held.accept(feed, newest);
        if (!accepted.isEmpty()) {
            feed.apply(newest.stream()
                    .filter(event -> accepted.containsKey(event.key()))
                    .map(event -> {
                        boolean known = accepted.getOrDefault(event.key(), true);
                        return new VersionedEvent<>(event.key(), event.version(), event.event(), known);
                    })
                    .toList());
        }
        Set<UUID> superseded = parked.supersede(feed, events);
        if (!superseded.isEmpty()) {
            feed.onParkedChange(superseded.stream().sorted().toList());
        }
        // Deferred constraints fail here and not at the commit, while the event at fault can still be found.
        sql.of("set constraints all immediate").run();
        return accepted.size();
    }

    private <E> int finish(EventFeed<E> feed, RecordBatch<E> batch, List<PoisonEvent<E>> refused, Instant now) {
        List<PoisonEvent<E>> kept = batch.toPark(refused).stream()
                .filter(bad -> parked.park(feed, bad, now))
                .toList();
        kept.forEach(bad -> Log.warnf(
                "Parked %s-%d@%d: %s",
                feed.topic(), bad.record().partition(), bad.record().offset(), bad.cause()));
        List<UUID> parkedKeys = kept.stream()
                .map(PoisonEvent::key)
                .filter(key -> key != null)
                .distinct()
                .sorted()
                .toList();
        if (!parkedKeys.isEmpty()) {
            feed.onParkedChange(parkedKeys);
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
