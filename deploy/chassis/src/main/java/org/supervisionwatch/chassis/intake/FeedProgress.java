package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.pulse.PulseRequests;
import org.supervisionwatch.chassis.sql.Sql;

/** Stores how far each feed has been read, and reports through which instant it is complete. */
@Singleton
public class FeedProgress {

    /** The number of partitions of every topic. It must never change: keys would move to other partitions. */
    public static final int PARTITIONS = 6;

    /** The result of {@link #completeThrough} while a partition has no heartbeat yet. */
    public static final Instant NEVER = Instant.EPOCH;

    private static final Duration INTERVAL = Duration.ofMillis(250);

    /**
     * A partition whose records are older than ten seconds is behind until the next batch, which takes about as long as this one. The
     * records are dated by their producers, so this is by real clocks and not by the shared one.
     */
    private static final String STORE = """
            insert into feed_progress as p (topic, partition, reader, next_offset, through, behind_until)
            select :topic, n.partition, :reader, n.next_offset, n.through,
                   case when n.written_at < now() - interval '10 s'
                        then clock_timestamp() + greatest(3 * (clock_timestamp() - now()), interval '500 ms') end
              from unnest(:partitions::integer[], :offsets::bigint[], :written::timestamptz[], :through::timestamptz[])
                   as n (partition, next_offset, written_at, through)
             order by n.partition
            on conflict (topic, partition) do update
               set reader = excluded.reader,
                   next_offset = greatest(p.next_offset, excluded.next_offset),
                   through = greatest(p.through, excluded.through),
                   behind_until = excluded.behind_until
             where p.reader <= excluded.reader
            """;

    private static final String REWIND = """
            insert into feed_progress as p (topic, partition, reader, next_offset, through)
            values (:topic, :partition, :reader, 0, null)
            on conflict (topic, partition) do update
               set reader = excluded.reader, next_offset = 0, through = null
             where p.reader <= excluded.reader
            """;

    private static final String COMPLETE_THROUGH = """
            select coalesce(case when count(through) >= :partitions then min(through) end, :never) as through
              from feed_progress where topic = :topic and reader >= :reader
            """;

    private final Sql sql;
    private final FeedRegistry feeds;
    private final ProgressSignal signal;
    private final PulseRequests pulses;

    FeedProgress(Sql sql, FeedRegistry feeds, ProgressSignal signal, PulseRequests pulses) {
        this.sql = sql;
        this.feeds = feeds;
        this.signal = signal;
        this.pulses = pulses;
    }

    /**
     * The instant through which a feed is complete: every change that the source committed before it (by its clock) is held here.
     *
     * @param topic its logical name
     * @return the minimum over all partitions; {@link #NEVER} if one of them has no heartbeat yet
     */
    public Instant completeThrough(String topic) {
        return sql.of(COMPLETE_THROUGH)
                .with("partitions", PARTITIONS)
                .with("never", NEVER)
                .with("topic", topic)
                .with("reader", feeds.of(topic).reader())
                .only(Instant.class);
    }

    /**
     * Whether the feed is complete through {@code moment}. If it is not, its owner is asked to say how far it is, so a later call may tell
     * otherwise.
     */
    public boolean isThrough(String topic, Instant moment) {
        boolean through = !completeThrough(topic).isBefore(moment);
        if (!through) {
            pulses.ask(topic);
        }
        return through;
    }

    /**
     * Waits until the feed is complete through {@code moment}. Call it outside any transaction, so that none is held while waiting.
     *
     * @return false if {@code timeout} passed first, or the thread was interrupted
     */
    public boolean awaitThrough(String topic, Instant moment, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = signal.count();
            if (isThrough(topic, moment)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !signal.await(seen, Math.min(left, INTERVAL.toNanos()))) {
                return false;
            }
        }
    }

    /** Whether old records are being taken in, by this replica or another, so that much of what is known now is about to change. */
    public boolean isCatchingUp() {
        return sql.of("select exists (select from feed_progress where behind_until > now())")
                .only(Boolean.class);
    }

    /** The next offset of each partition that this reader or a later one has read. */
    Map<Integer, Long> offsets(EventFeed<?> feed) {
        return sql.of("select partition, next_offset from feed_progress where topic = :topic and reader >= :reader")
                .with("topic", feed.topic())
                .with("reader", feed.reader())
                .map(Integer.class, Long.class);
    }

    /** Marks a partition to be read again from its beginning; until it has a heartbeat again, the feed is complete through nothing. */
    void rewind(EventFeed<?> feed, int partition) {
        sql.of(REWIND)
                .with("topic", feed.topic())
                .with("partition", partition)
                .with("reader", feed.reader())
                .run();
    }

    void store(EventFeed<?> feed, RecordBatch<?> batch) {
        List<@Nullable Instant> written = new ArrayList<>();
        List<@Nullable Instant> through = new ArrayList<>();
        for (int partition : batch.next().keySet()) {
            written.add(batch.written().get(partition));
            through.add(batch.through().get(partition));
        }
        sql.of(STORE)
                .with("topic", feed.topic())
                .with("reader", feed.reader())
                .with("partitions", batch.next().keySet())
                .with("offsets", batch.next().values())
                .with("written", written)
                .with("through", through)
                .run();
    }
}
