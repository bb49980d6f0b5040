package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.postgresql.ds.PGSimpleDataSource;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;
import org.supervisionwatch.local.testing.SharedStack;
import org.supervisionwatch.local.testing.TestDatabase;

/** A database with things, a topic for them, and relays in this JVM. */
final class Bench implements AutoCloseable {

    /** The application name of the relays' connections. */
    static final String RELAY = "relay";

    static final Duration LEASE = Duration.ofSeconds(1);
    static final Duration HEARTBEAT = Duration.ofMillis(400);
    static final Duration BEAT = Duration.ofMillis(50);

    final TestDatabase test = TestDatabase.create("relay");
    final PGSimpleDataSource database = dataSource(test.url());
    final String prefix = test.name() + ".";
    final String bootstrapServers;
    final RelaySignal signal = new RelaySignal();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<PublicationRelay> relays = new ArrayList<>();

    Bench() {
        this(SharedStack.get().ports().bootstrapServers());
    }

    Bench(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        try (Connection connection = database.getConnection();
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Things.createTables(connection);
            admin.createTopics(List.of(new NewTopic(topic(), 6, (short) 1)))
                    .all()
                    .get();
        } catch (SQLException | ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static PGSimpleDataSource dataSource(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        database.setPassword("postgres");
        return database;
    }

    String topic() {
        return prefix + Things.TOPIC;
    }

    RelaySettings settings() {
        return settings(prefix);
    }

    static RelaySettings settings(String prefix) {
        return new RelaySettings("things-service", prefix, HEARTBEAT, BEAT, LEASE, RelaySettings.MAX_SILENCE);
    }

    PublicationRelay startRelay() {
        return startRelay(new Things.Topic(), Map.of());
    }

    PublicationRelay startRelay(PublishedTopic published, Map<String, Object> kafka) {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.put("bootstrap.servers", bootstrapServers);
        RelayContext surroundings =
                surroundings(test.url(), RelayProducers.of(settings(), configuration), meters, signal);
        PublicationRelay relay = new PublicationRelay(settings(), surroundings, List.of(published));
        relay.start();
        relays.add(relay);
        return relay;
    }

    static RelayContext surroundings(String url, RelayProducers producers, MeterRegistry meters, RelaySignal signal) {
        PGSimpleDataSource database = dataSource(url);
        database.setApplicationName(RELAY);
        return new RelayContext(
                database,
                new PlainSnapshot(database),
                producers,
                Clock.systemUTC(),
                new ObjectMapper(),
                meters,
                signal);
    }

    TopicLog log() {
        return TopicLog.read(bootstrapServers, topic());
    }

    long write(UUID key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Things.write(connection, key);
        }
    }

    long erase(UUID key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Things.erase(connection, key);
        }
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    double failures(String cause) {
        return meters.counter("watch.relay.failures", "cause", cause).count();
    }

    double unpublished() throws SQLException {
        return number("select count(*) from publication where published_version < version");
    }

    double number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    void awaitAllPublished() {
        eventually("nothing unpublished").until(() -> unpublished() == 0);
    }

    /** The last record of each key is its highest version, with its state or a tombstone; and versions never decrease. */
    TopicLog assertNothingIsLost() throws SQLException {
        TopicLog log = log();
        Map<UUID, Sent> last = log.last();
        int rows = 0;
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select p.key, p.version, p.erased, t.amount from publication p left join thing t"
                                + " on t.id = p.key")) {
            for (; row.next(); rows++) {
                Sent sent = last.get(row.getObject("key", UUID.class));
                assertThat(sent).isNotNull();
                assertThat(sent.version()).isEqualTo(row.getLong("version"));
                if (row.getBoolean("erased")) {
                    assertThat(sent.body()).isNull();
                } else {
                    assertThat(sent.body().get("amount").asLong()).isEqualTo(row.getLong("amount"));
                    assertThat(sent.body().get("version").asLong()).isEqualTo(sent.version());
                }
            }
        }
        assertThat(last).hasSize(rows);
        assertVersionsNeverDecrease(log);
        return log;
    }

    private static void assertVersionsNeverDecrease(TopicLog log) {
        Map<UUID, Long> highest = new HashMap<>();
        for (Sent event : log.events()) {
            Long before = highest.put(event.key(), event.version());
            assertThat(event.version()).isGreaterThanOrEqualTo(before == null ? 0 : before);
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (PublicationRelay relay : relays) {
            relay.stop();
        }
    }
}
