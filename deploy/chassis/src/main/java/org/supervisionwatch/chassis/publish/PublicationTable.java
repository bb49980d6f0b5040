package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes the table {@code publication}. Only {@link #raise} waits for rows that are locked by others. */
final class PublicationTable {

    /**
     * Versions grow with the wall clock, so that a database restored from a backup is never behind what it published before. In the order
     * of keys, so that two transactions that raise the same rows wait for each other and do not deadlock.
     */
    private static final String RAISE = """
            insert into publication as p (topic, key, version, published_version, erased)
            select ?, key, (extract(epoch from clock_timestamp()) * 1000000)::bigint, 0, ?
              from (select distinct unnest(?::uuid[]) as key) as keys order by key
            on conflict (topic, key) do update
               set version = greatest(p.version + 1, excluded.version), erased = excluded.erased
            returning key, version
            """;

    private static final String UNPUBLISHED_AFTER = """
            select topic, key, version, erased from publication
             where published_version < version and topic = any (?) and (version, topic, key) > (?, ?, ?)
             order by version, topic, key
             limit ?
            """;

    private static final String UNPUBLISHED_AMONG = """
            select p.topic, p.key, p.version, p.erased
              from publication p join unnest(?::text[], ?::uuid[]) as asked (topic, key) using (topic, key)
             where p.published_version < p.version
             order by p.version, p.topic, p.key
            """;

    /**
     * Skips rows that a writer has locked: they are about to be raised anyway, and if not, they are sent once more. Waiting could deadlock
     * with a writer of many rows, and the writer might be the victim.
     */
    private static final String MARK = """
            with sent as (
              select p.topic, p.key, s.version
                from publication p join unnest(?::text[], ?::uuid[], ?::bigint[]) as s (topic, key, version) using (topic, key)
                 for update of p skip locked)
            update publication p set published_version = greatest(p.published_version, sent.version)
              from sent where p.topic = sent.topic and p.key = sent.key
            """;

    private static final String MEASURE = """
            select topic, count(*), extract(epoch from clock_timestamp()) - min(version) / 1e6 as age
              from publication where published_version < version group by topic
            """;

    private PublicationTable() {}

    /**
     * The backlog of a topic.
     *
     * @param ageSeconds since the oldest unpublished version was created, by the database's clock
     */
    record TopicBacklog(long rows, double ageSeconds) {}

    /** @return the new versions by key */
    static Map<UUID, Long> raise(Connection connection, String topic, Collection<UUID> keys, boolean erased)
            throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setString(1, topic);
            raise.setBoolean(2, erased);
            raise.setArray(3, connection.createArrayOf("uuid", keys.toArray()));
            try (ResultSet row = raise.executeQuery()) {
                Map<UUID, Long> versions = new HashMap<>();
                while (row.next()) {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
                return versions;
            }
        }
    }

    /** The oldest unpublished rows after {@code last}, without locks. */
    static List<UnpublishedRow> unpublishedAfter(
            Connection connection, UnpublishedRow last, Collection<String> topics, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNPUBLISHED_AFTER)) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            select.setLong(2, last.version());
            select.setString(3, last.topic());
            select.setObject(4, last.key());
            select.setInt(5, limit);
            return rows(select);
        }
    }

    /** Those of {@code asked} that are still unpublished, with their current versions. */
    static List<UnpublishedRow> unpublishedAmong(Connection connection, List<UnpublishedRow> asked)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNPUBLISHED_AMONG)) {
            setTopicsAndKeys(connection, select, asked);
            return rows(select);
        }
    }

    static void markPublished(Connection connection, List<UnpublishedRow> sent) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            setTopicsAndKeys(connection, mark, sent);
            mark.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(UnpublishedRow::version).toArray()));
            mark.executeUpdate();
        }
    }

    /** The backlog by topic, without topics that have none. */
    static Map<String, TopicBacklog> measure(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MEASURE);
                ResultSet row = select.executeQuery()) {
            Map<String, TopicBacklog> waiting = new HashMap<>();
            while (row.next()) {
                waiting.put(row.getString(1), new TopicBacklog(row.getLong(2), Math.max(0, row.getDouble(3))));
            }
            return waiting;
        }
    }

    private static void setTopicsAndKeys(Connection connection, PreparedStatement statement, List<UnpublishedRow> rows)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", rows.stream().map(UnpublishedRow::topic).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "uuid", rows.stream().map(UnpublishedRow::key).toArray()));
    }

    private static List<UnpublishedRow> rows(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<UnpublishedRow> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new UnpublishedRow(
                        row.getString("topic"),
                        row.getObject("key", UUID.class),
                        row.getLong("version"),
                        row.getBoolean("erased")));
            }
            return rows;
        }
    }
}
