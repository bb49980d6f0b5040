package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.chassis.sql.Sql;

/** Stores how far each feed has been read, and reports through which instant it is complete. */
@Singleton
public class FeedProgress {

    /** The number of partitions of every topic. It must never change: keys would move to other partitions. */
    public static final int PARTITIONS = 6;

    /** The result of {@link #completeThrough} while a partition has no heartbeat yet. */
    public static final Instant NEVER = Instant.EPOCH;

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private static final String STORE = """
            insert into feed_progress as p (topic, partition, reader, next_offset, through)
            select ?, n.partition, ?, n.next_offset, n.through
              from unnest(?::integer[], ?::bigint[], ?::timestamptz[]) as n (partition, next_offset, through)
             order by n.partition
            on conflict (topic, partition) do update
               set reader = excluded.reader,
                   next_offset = greatest(p.next_offset, excluded.next_offset),
                   through = greatest(p.through, excluded.through)
             where p.reader <= excluded.reader
            """;

    private static final String REWIND = """
            insert into feed_progress as p (topic, partition, reader, next_offset, through) values (?, ?, ?, 0, null)
            on conflict (topic, partition) do update
               set reader = excluded.reader, next_offset = 0, through = null
             where p.reader <= excluded.reader
            """;

    private static final String COMPLETE_THROUGH = """
            select case when count(through) >= ? then min(through) end as through
              from feed_progress where topic = ? and reader >= ?
            """;

    private final Sql sql;
    private final FeedRegistry feeds;
    private final ProgressSignal signal;

    FeedProgress(Sql sql, FeedRegistry feeds, ProgressSignal signal) {
        this.sql = sql;
        this.feeds = feeds;
        this.signal = signal;
    }

    /**
     * The instant through which a feed is complete: every change that the source committed before it (by its clock) is held here.
     *
     * @param topic its logical name
     * @return the minimum over all partitions; {@link #NEVER} if one of them has no heartbeat yet
     */
    public Instant completeThrough(String topic) {
        return sql.one(
                        COMPLETE_THROUGH,
                        row -> {
                            Instant through = row.instantOrNull("through");
                            return through == null ? NEVER : through;
                        },
                        PARTITIONS,
                        topic,
                        feeds.of(topic).reader())
                .orElse(NEVER);
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
            if (!completeThrough(topic).isBefore(moment)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !signal.await(seen, Math.min(left, INTERVAL.toNanos()))) {
                return false;
            }
        }
    }

    /** The next offset of each partition that this reader or a later one has read. */
    Map<Integer, Long> offsets(EventFeed<?> feed) {
        Map<Integer, Long> offsets = new HashMap<>();
        sql.list(
                "select partition, next_offset from feed_progress where topic = ? and reader >= ?",
                row -> offsets.put(row.number("partition"), row.bigNumber("next_offset")),
                feed.topic(),
                feed.reader());
        return offsets;
    }

    /** Marks a partition to be read again from its beginning; until it has a heartbeat again, the feed is complete through nothing. */
    void rewind(EventFeed<?> feed, int partition) {
        sql.run(REWIND, feed.topic(), partition, feed.reader());
    }

    void store(EventFeed<?> feed, RecordBatch<?> batch) {
        List<Integer> partitions = List.copyOf(batch.next().keySet());
        List<Object> through = new ArrayList<>();
        partitions.forEach(partition -> through.add(batch.through().get(partition)));
        sql.run(
                STORE,
                feed.topic(),
                feed.reader(),
                partitions,
                partitions.stream().map(batch.next()::get).toList(),
                through);
    }
}
