package org.supervisionwatch.chassis.pebble;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.local.testing.StackResource;

/** The shared stack with the chassis' tables, and the tables and topics of the test types. */
public class PebbleStack implements QuarkusTestResourceLifecycleManager {

    private static final String TOY = """
            create table pebble (
                topic   text not null,
                key     uuid not null,
                version bigint not null,
                name    varchar(20) not null,
                primary key (topic, key)
            );
            create table pebble_doubt (topic text not null, key uuid not null);
            create table rock (
                id       uuid primary key,
                name     varchar(20) not null,
                colour   text,
                found_on date,
                seen_at  timestamptz,
                low_m    int,
                high_m   int,
                notes    jsonb,
                picture  bytea,
                tags     text[] not null,
                days     date[]
            );
            create table grain (id uuid primary key, amount bigint not null);
            """;

    private final StackResource stack = new StackResource();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(stack.start());
        try (Connection database = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.datasource.username"),
                        config.get("quarkus.datasource.password"));
                Statement statement = database.createStatement()) {
            statement.execute(chassis("V1__chassis.sql"));
            statement.execute(chassis("R__chassis.sql"));
            statement.execute(TOY);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        createTopics(config);
        return config;
    }

    private static void createTopics(Map<String, String> config) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")))) {
            List<NewTopic> topics = Stream.of(PebbleFeed.PEBBLES, Grains.TOPIC)
                    .map(topic -> config.get("watch.topics.prefix") + topic)
                    .map(name -> new NewTopic(name, FeedProgress.PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String chassis(String migration) throws IOException {
        try (InputStream sql =
                Objects.requireNonNull(PebbleStack.class.getResourceAsStream("/db/chassis/" + migration))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void stop() {
        stack.stop();
    }
}
