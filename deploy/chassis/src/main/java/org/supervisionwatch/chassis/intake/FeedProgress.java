package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.chassis.sql.Sql;

/** How far each feed has been read, and through which instant it is complete. */
@Singleton
public class FeedProgress {

    /** Of every topic, for ever: another count would send keys to other partitions. */
    public static final int PARTITIONS = 6;

    /** What {@link #completeThrough} says while a partition has not been heard of. */
    public static final Instant NEVER = Instant.EPOCH;

    private static final Duration BEAT = Duration.ofMillis(250);

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
    private final ProgressSignal bell;

    FeedProgress(Sql sql, FeedRegistry feeds, ProgressSignal bell) {
        this.sql = sql;
        this.feeds = feeds;
        this.bell = bell;
    }

    /**
     * Every change that the source had committed before this instant (by its clock) is held here.
     *
     * @param topic its logical name
     * @return the minimum over all partitions; {@link #NEVER} if one of them has not been heard of
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
     * Waits until the feed is complete through {@code moment}. Call it outside of any transaction: none is held while waiting.
     *
     * @return false if {@code timeout} has passed before, or the thread was interrupted
     */
    public boolean awaitThrough(String topic, Instant moment, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long heard = bell.strokes();
            if (!completeThrough(topic).isBefore(moment)) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !bell.await(heard, Math.min(left, BEAT.toNanos()))) {
                return false;
            }
        }
    }

    /** Where each partition goes on, if this reader or a later one has read it. */
    Map<Integer, Long> offsets(EventFeed<?> feed) {
        Map<Integer, Long> offsets = new HashMap<>();
        sql.list(
                "select partition, next_offset from feed_progress where topic = ? and reader >= ?",
                row -> offsets.put(row.number("partition"), row.bigNumber("next_offset")),
                feed.topic(),
                feed.reader());
        return offsets;
    }

    /** The partition is read from its beginning again; until then it is complete through nothing. */
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
