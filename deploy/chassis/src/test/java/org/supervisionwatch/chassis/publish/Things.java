package org.supervisionwatch.chassis.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A test aggregate whose one value is raised with each write. */
final class Things {

    static final String TOPIC = "things.v1";

    private Things() {}

    /** The state on the topic. */
    record ThingEvent(UUID id, long version, long amount) {}

    static final class Topic implements PublishedTopic {

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String eventType() {
            return "org.supervisionwatch.thing.v1";
        }

        @Override
        public Map<UUID, ? extends Record> load(Map<UUID, Long> versions) {
            Connection connection = PlainSnapshot.current();
            try (PreparedStatement select =
                    connection.prepareStatement("select id, amount from thing where id = any (?)")) {
                select.setArray(
                        1, connection.createArrayOf("uuid", versions.keySet().toArray()));
                try (ResultSet row = select.executeQuery()) {
                    Map<UUID, ThingEvent> states = new HashMap<>();
                    while (row.next()) {
                        UUID id = row.getObject("id", UUID.class);
                        states.put(id, new ThingEvent(id, versions.get(id), row.getLong("amount")));
                    }
                    return states;
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    static void createTables(Connection connection) throws SQLException {
        connection.createStatement().execute(chassisTables());
        connection.createStatement().execute("create table thing (id uuid primary key, amount bigint not null)");
    }

    /** Writes the aggregate and its publication row in one transaction. */
    static long write(Connection connection, UUID key) throws SQLException {
        return change(
                connection,
                key,
                false,
                "insert into thing values (?, 1) on conflict (id) do update set amount = thing.amount + 1");
    }

    static long erase(Connection connection, UUID key) throws SQLException {
        return change(connection, key, true, "delete from thing where id = ?");
    }

    private static long change(Connection connection, UUID key, boolean erased, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, key);
            change.executeUpdate();
            long version = PublicationTable.raise(connection, TOPIC, List.of(key), erased)
                    .get(key);
            connection.commit();
            return version;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String chassisTables() {
        try (InputStream sql = Things.class.getResourceAsStream("/db/chassis/V1__chassis.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
