package org.supervisionwatch.chassis.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads what is in the database after an intake. */
@Singleton
public class Ground {

    private final Sql sql;

    Ground(Sql sql) {
        this.sql = sql;
    }

    /** @return version and name, or "erased" for a key that left its row only, or "nothing" */
    String of(String topic, UUID key) {
        return sql.of("""
                        select concat(coalesce((select concat(version, case when erased then ' erased' end)
                                                  from held_version where topic = :topic and key = :key), 'nothing'),
                                      (select ' ' || name || '@' || version from pebble where topic = :topic and key = :key))
                        """).with("topic", topic).with("key", key).only(String.class);
    }

    /** @return the offsets of what is parked of a key */
    Set<Long> parked(String topic, UUID key) {
        return new TreeSet<>(sql.of("select record_offset from parked_event where topic = :topic and key = :key")
                .with("topic", topic)
                .with("key", key)
                .list(Long.class));
    }

    String causeAt(String topic, long offset) {
        return sql.of("select cause from parked_event where topic = :topic and record_offset = :offset")
                .with("topic", topic)
                .with("offset", offset)
                .first(String.class)
                .orElse("not parked");
    }

    UUID idAt(String topic, long offset) {
        return sql.of("select id from parked_event where topic = :topic and record_offset = :offset")
                .with("topic", topic)
                .with("offset", offset)
                .only(UUID.class);
    }

    int parkedChanges(String topic, UUID key) {
        return sql.of("select count(*) from pebble_doubt where topic = :topic and key = :key")
                .with("topic", topic)
                .with("key", key)
                .only(Integer.class);
    }

    List<Long> nextOffset(String topic, int partition) {
        return sql.of("select next_offset from feed_progress where topic = :topic and partition = :partition")
                .with("topic", topic)
                .with("partition", partition)
                .list(Long.class);
    }

    void forgetProgress(String topic) {
        sql.of("delete from feed_progress where topic = :topic")
                .with("topic", topic)
                .run();
    }

    void forgetProgress(String topic, int partition) {
        sql.of("delete from feed_progress where topic = :topic and partition = :partition")
                .with("topic", topic)
                .with("partition", partition)
                .run();
    }

    void setNextOffset(String topic, int partition, long offset) {
        sql.of("update feed_progress set next_offset = :offset where topic = :topic and partition = :partition")
                .with("offset", offset)
                .with("topic", topic)
                .with("partition", partition)
                .run();
    }
}
