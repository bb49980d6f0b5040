package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.sql.SQLException;
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
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Stores events that could not be taken in until they are retried successfully, discarded or superseded. */
@Singleton
public class ParkedEventStore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String KEY_AS_SENT = "kafka_key";
    private static final String COLUMNS = "id, topic, partition, record_offset, key, version, cause, parked_at";

    /** Does not park an event if a newer state is held: then it is outdated in any case. */
    private static final String PARK = """
            insert into parked_event as p
                   (topic, partition, record_offset, key, version, cause, payload, headers, parked_at)
            select n.topic, ?, ?, n.key, n.version, ?, ?::bytea, ?::jsonb, ?
              from (select ?::text, ?::uuid, ?::bigint) as n (topic, key, version)
             where not exists (select from held_version h
                                where h.topic = n.topic and h.key = n.key
                                  and (h.version > n.version or (h.version = n.version and h.reader >= ?)))
            on conflict (topic, partition, record_offset) do update set cause = excluded.cause
            returning p.id
            """;

    private static final String SUPERSEDE = """
            delete from parked_event p
             using unnest(?::uuid[], ?::integer[], ?::bigint[]) as n (key, partition, record_offset)
             where p.topic = ? and p.key = n.key
               and ((p.version is null and p.partition = n.partition and p.record_offset < n.record_offset)
                    or exists (select from held_version h
                                where h.topic = p.topic and h.key = p.key
                                  and (h.version > p.version or (h.version = p.version and h.reader >= ?))))
            returning p.key
            """;

    private static final String NEWEST_PARKED = """
            select distinct p.key
              from parked_event p left join held_version h on h.topic = p.topic and h.key = p.key
             where p.topic = ? and p.key = any (?::uuid[])
               and (p.version is null or h.version is null or p.version > h.version
                    or (p.version = h.version and h.reader < ?))
            """;

    private final Sql sql;
    private final FeedRegistry feeds;

    ParkedEventStore(Sql sql, FeedRegistry feeds) {
        this.sql = sql;
        this.feeds = feeds;
    }

    /** @return those of the keys whose newest event is parked, so that the state held is not the latest */
    public Set<UUID> newestParked(String topic, Collection<UUID> keys) {
        return Set.copyOf(sql.list(
                NEWEST_PARKED,
                row -> row.uuid("key"),
                topic,
                List.copyOf(keys),
                feeds.of(topic).reader()));
    }

    /** @return the number of parked events, by topic */
    public Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        sql.list(
                "select topic, count(*) as parked from parked_event group by topic",
                row -> counts.put(row.text("topic"), row.bigNumber("parked")));
        return counts;
    }

    /** @return whether it was parked; false if it is outdated */
    <E> boolean park(EventFeed<E> feed, PoisonEvent<E> bad, Instant now) {
        IncomingRecord record = bad.record();
        return !sql.list(
                        PARK,
                        row -> row.uuid("id"),
                        record.partition(),
                        record.offset(),
                        bad.cause(),
                        record.value(),
                        EventJson.text(withKey(record)),
                        now,
                        feed.topic(),
                        bad.key(),
                        bad.version(),
                        feed.reader())
                .isEmpty();
    }

    /** Deletes parked events that these readable events supersede. @return the keys concerned */
    <E> Set<UUID> supersede(EventFeed<E> feed, List<ReadableEvent<E>> events) {
        return new HashSet<>(sql.list(
                SUPERSEDE,
                row -> row.uuid("key"),
                events.stream().map(ReadableEvent::key).toList(),
                events.stream().map(event -> event.record().partition()).toList(),
                events.stream().map(event -> event.record().offset()).toList(),
                feed.topic(),
                feed.reader()));
    }

    /** @param after the last id of the previous page; the empty string for the first page */
    List<ParkedEvent> list(String after, int limit) {
        return sql.list(
                "select " + COLUMNS + " from parked_event where id > ? order by id limit ?",
                ParkedEventStore::event,
                after.isEmpty() ? BEFORE_ALL : UUID.fromString(after),
                limit);
    }

    Optional<ParkedEvent> find(UUID id) {
        return sql.one("select " + COLUMNS + " from parked_event where id = ?", ParkedEventStore::event, id);
    }

    Optional<IncomingRecord> record(UUID id) {
        return sql.one(
                "select partition, record_offset, key, payload, headers from parked_event where id = ?",
                row -> {
                    Map<String, String> headers = EventJson.headers(row.text("headers"));
                    UUID key = row.uuidOrNull("key");
                    return new IncomingRecord(
                            row.number("partition"),
                            row.bigNumber("record_offset"),
                            key == null ? headers.get(KEY_AS_SENT) : key.toString(),
                            row.bytesOrNull("payload"),
                            headers);
                },
                id);
    }

    void remove(UUID id) {
        sql.run("delete from parked_event where id = ?", id);
    }

    private static Map<String, String> withKey(IncomingRecord record) {
        Map<String, String> headers = new HashMap<>(record.headers());
        if (record.key() != null) {
            headers.put(KEY_AS_SENT, record.key());
        }
        return headers;
    }

    private static ParkedEvent event(Row row) throws SQLException {
        @Nullable String version = row.textOrNull("version");
        return new ParkedEvent(
                row.uuid("id"),
                row.text("topic"),
                row.number("partition"),
                row.bigNumber("record_offset"),
                row.uuidOrNull("key"),
                version == null ? null : Long.valueOf(version),
                row.text("cause"),
                row.instant("parked_at"));
    }
}
