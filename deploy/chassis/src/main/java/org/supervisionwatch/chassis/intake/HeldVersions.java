package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.RecordReading.ReadableEvent;
import org.supervisionwatch.chassis.sql.Sql;

/** Stores the version held of each key and decides which events are newer. */
@Singleton
class HeldVersions {

    /** Rows are locked in the order of their keys, newer or not, so that concurrent batches cannot deadlock. */
    private static final String ACCEPT = """
            insert into held_version as h (topic, key, version, reader, erased)
            select :topic, n.key, n.version, :reader, n.erased
              from unnest(:keys::uuid[], :versions::bigint[], :erased::boolean[]) as n (key, version, erased)
             order by n.key
            on conflict (topic, key) do update
               set version = excluded.version, reader = excluded.reader, erased = excluded.erased
             where h.version < excluded.version
                or (h.version = excluded.version and h.reader < excluded.reader)
            returning h.key, old.version is not null as known
            """;

    private final Sql sql;

    HeldVersions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Stores the versions of the events that are newer than those held.
     *
     * @param newest one for each key
     * @return the keys of these events, and whether anything was held of each before
     */
    <E> Map<UUID, Boolean> accept(EventFeed<E> feed, List<ReadableEvent<E>> newest) {
        if (newest.isEmpty()) {
            return Map.of();
        }
        return sql.of(ACCEPT)
                .with("topic", feed.topic())
                .with("reader", feed.reader())
                .with("keys", newest.stream().map(ReadableEvent::key).toList())
                .with("versions", newest.stream().map(ReadableEvent::version).toList())
                .with(
                        "erased",
                        newest.stream().map(event -> event.event() == null).toList())
                .map(UUID.class, Boolean.class);
    }
}
