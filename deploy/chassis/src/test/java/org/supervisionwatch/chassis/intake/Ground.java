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
        String held = sql.one(
                        "select version, erased from held_version where topic = ? and key = ?",
                        row -> row.flag("erased")
                                ? row.bigNumber("version") + " erased"
                                : row.bigNumber("version") + "",
                        topic,
                        key)
                .orElse("nothing");
        String name = sql.one(
                        "select name, version from pebble where topic = ? and key = ?",
                        row -> " " + row.text("name") + "@" + row.bigNumber("version"),
                        topic,
                        key)
                .orElse("");
        return held + name;
    }

    /** @return the offsets of what is parked of a key */
    Set<Long> parked(String topic, UUID key) {
        return new TreeSet<>(sql.list(
                "select record_offset from parked_event where topic = ? and key = ?",
                row -> row.bigNumber("record_offset"),
                topic,
                key));
    }

    String causeAt(String topic, long offset) {
        return sql.one(
                        "select cause from parked_event where topic = ? and record_offset = ?",
                        row -> row.text("cause"),
                        topic,
                        offset)
                .orElse("not parked");
    }

    UUID idAt(String topic, long offset) {
        return sql.one(
                        "select id from parked_event where topic = ? and record_offset = ?",
                        row -> row.uuid("id"),
                        topic,
                        offset)
                .orElseThrow();
    }

    int parkedChanges(String topic, UUID key) {
        return sql.list("select key from pebble_doubt where topic = ? and key = ?", row -> row.uuid("key"), topic, key)
                .size();
    }

    List<Long> nextOffset(String topic, int partition) {
        return sql.list(
                "select next_offset from feed_progress where topic = ? and partition = ?",
                row -> row.bigNumber("next_offset"),
                topic,
                partition);
    }

    void forgetProgress(String topic) {
        sql.run("delete from feed_progress where topic = ?", topic);
    }

    void forgetProgress(String topic, int partition) {
        sql.run("delete from feed_progress where topic = ? and partition = ?", topic, partition);
    }

    void setNextOffset(String topic, int partition, long offset) {
        sql.run("update feed_progress set next_offset = ? where topic = ? and partition = ?", offset, topic, partition);
    }
}
