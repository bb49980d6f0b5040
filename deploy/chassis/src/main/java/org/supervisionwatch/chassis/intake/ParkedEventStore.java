package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.RecordReading.PoisonEvent;
import org.supervisionwatch.chassis.intake.RecordReading.ReadableEvent;
import org.supervisionwatch.chassis.sql.Sql;

/** Stores events that could not be taken in until they are retried successfully, discarded or superseded. */
@Singleton
public class ParkedEventStore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String KEY_AS_SENT = "kafka_key";

    /** Does not park an event if a newer state is held: then it is outdated in any case. */
    private static final String PARK = """
            insert into parked_event as p
                   (topic, partition, record_offset, key, version, cause, payload, headers, parked_at)
            select n.topic, :partition, :offset, n.key, n.version, :cause, :payload::bytea, :headers::jsonb, :now
              from (select :topic::text, :key::uuid, :version::bigint) as n (topic, key, version)
             where not exists (select from held_version h
                                where h.topic = n.topic and h.key = n.key
                                  and (h.version > n.version or (h.version = n.version and h.reader >= :reader)))
            on conflict (topic, partition, record_offset) do update set cause = excluded.cause
            returning p.id
            """;

    private static final String SUPERSEDE = """
            delete from parked_event p
             using unnest(:keys::uuid[], :partitions::integer[], :offsets::bigint[]) as n (key, partition, record_offset)
             where p.topic = :topic and p.key = n.key
               and ((p.version is null and p.partition = n.partition and p.record_offset < n.record_offset)
                    or exists (select from held_version h
                                where h.topic = p.topic and h.key = p.key
                                  and (h.version > p.version or (h.version = p.version and h.reader >= :reader))))
            returning p.key
            """;

    private static final String NEWEST_PARKED = """
            select distinct p.key
              from parked_event p left join held_version h on h.topic = p.topic and h.key = p.key
             where p.topic = :topic and p.key = any (:keys)
               and (p.version is null or h.version is null or p.version > h.version
                    or (p.version = h.version and h.reader < :reader))
            """;

    private static final String WITHOUT_PAYLOAD =
            "select id, topic, partition, record_offset, key, version, cause, parked_at from parked_event ";

    private final Sql sql;
    private final FeedRegistry feeds;

    ParkedEventStore(Sql sql, FeedRegistry feeds) {
        this.sql = sql;
        this.feeds = feeds;
    }

    /** @return those of the keys whose newest event is parked, so that the state held is not the latest */
    public Set<UUID> newestParked(String topic, Collection<UUID> keys) {
        return Set.copyOf(sql.of(NEWEST_PARKED)
                .with("topic", topic)
                .with("keys", keys)
                .with("reader", feeds.of(topic).reader())
                .list(UUID.class));
    }

    /** @return the number of parked events, by topic */
    public Map<String, Long> count() {
        return sql.of("select topic, count(*) as parked from parked_event group by topic")
                .map(String.class, Long.class);
    }

    /** @return whether it was parked; false if it is outdated */
    <E> boolean park(EventFeed<E> feed, PoisonEvent<E> bad, Instant now) {
        IncomingRecord record = bad.record();
        return sql.of(PARK)
                .with("partition", record.partition())
                .with("offset", record.offset())
                .with("cause", bad.cause())
                .with("payload", record.value())
                .with("headers", EventJson.text(withKey(record)))
                .with("now", now)
                .with("topic", feed.topic())
                .with("key", bad.key())
                .with("version", bad.version())
                .with("reader", feed.reader())
                .first(UUID.class)
                .isPresent();
    }

    /** Deletes parked events that these readable events supersede. @return the keys concerned */
    <E> Set<UUID> supersede(EventFeed<E> feed, List<ReadableEvent<E>> events) {
        if (!count().containsKey(feed.topic())) {
            return Set.of();
        }
        return new HashSet<>(sql.of(SUPERSEDE)
                .with("keys", events.stream().map(ReadableEvent::key).toList())
                .with(
                        "partitions",
                        events.stream().map(event -> event.record().partition()).toList())
                .with(
                        "offsets",
                        events.stream().map(event -> event.record().offset()).toList())
                .with("topic", feed.topic())
                .with("reader", feed.reader())
                .list(UUID.class));
    }

    /** @param after the last id of the previous page; the empty string for the first page */
    List<ParkedEvent> list(String after, int limit) {
        return sql.of(WITHOUT_PAYLOAD + "where id > :after order by id limit :limit")
                .with("after", after.isEmpty() ? BEFORE_ALL : UUID.fromString(after))
                .with("limit", limit)
                .list(ParkedEvent.class);
    }

    Optional<ParkedEvent> find(UUID id) {
        return sql.of(WITHOUT_PAYLOAD + "where id = :id").with("id", id).first(ParkedEvent.class);
    }

    /** The event as it arrived. */
    Optional<IncomingRecord> record(UUID id) {
        return sql.of("select * from parked_event where id = :id")
                .with("id", id)
                .first(StoredRecord.class)
                .map(StoredRecord::incoming);
    }

    void remove(UUID id) {
        sql.of("delete from parked_event where id = :id").with("id", id).run();
    }

    private static Map<String, String> withKey(IncomingRecord record) {
        Map<String, String> headers = new HashMap<>(record.headers());
        if (record.key() != null) {
            headers.put(KEY_AS_SENT, record.key());
        }
        return headers;
    }

    /** @param headers with the key as it was sent, which need not be a UUID */
    private record StoredRecord(
            int partition,
            long recordOffset,
            Instant parkedAt,
            @Nullable UUID key,
            byte @Nullable [] payload,
            String headers) {

        IncomingRecord incoming() {
            Map<String, String> sent = EventJson.headers(headers);
            String keySent = key == null ? sent.get(KEY_AS_SENT) : key.toString();
            return new IncomingRecord(partition, recordOffset, parkedAt, keySent, payload, sent);
        }
    }
}
