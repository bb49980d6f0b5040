package org.supervisionwatch.benchmark.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.supervisionwatch.benchmark.product.BenchmarkStack;

/**
 * What one thread can do at most: reads a topic, parses each event, and writes the same facts as alerts-service with COPY into tables of the
 * same columns and indexes. It looks at no version, replaces nothing, and wakes nobody.
 */
public final class PlainCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;
    private final BiConsumer<JsonNode, CopiedRows> rows;

    private PlainCopy(String topic, BiConsumer<JsonNode, CopiedRows> rows) {
        this.topic = topic;
        this.rows = rows;
    }

    public static PlainCopy ofSessions() {
        return new PlainCopy("sessions.v1", FactRows::session);
    }

    public static PlainCopy ofPeople() {
        return new PlainCopy("staff.v1", FactRows::person);
    }

    /** Rows to copy, as text, by table and columns. */
    static final class CopiedRows {

        private final Map<String, StringBuilder> byTarget = new TreeMap<>();

        /** @param target a table with its columns */
        void add(String target, Object... values) {
            StringBuilder text = byTarget.computeIfAbsent(target, _ -> new StringBuilder());
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t").append(values[i]);
            }
            text.append('\n');
        }
    }

    /**
     * Reads from the beginning up to these offsets.
     *
     * @return events a second
     */
    public double perSecond(BenchmarkStack stack, Map<TopicPartition, Long> ends, List<String> tables)
            throws SQLException, IOException {
        try (Connection connection = stack.database("alerts");
                KafkaConsumer<byte[], byte[]> consumer = consumer(stack)) {
            emptyTables(connection, tables);
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            int events = 0;
            long begun = System.nanoTime();
            while (!isAtEnd(consumer, ends)) {
                events += take(consumer, copy);
                connection.commit();
            }
            return events / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static boolean isAtEnd(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private int take(KafkaConsumer<byte[], byte[]> consumer, CopyManager copy) throws IOException, SQLException {
        CopiedRows batch = new CopiedRows();
        int events = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            if (record.key().length == 36) {
                rows.accept(JSON.readTree(record.value()), batch);
                events++;
            }
        }
        for (Map.Entry<String, StringBuilder> each : batch.byTarget.entrySet()) {
            copy.copyIn(
                    "copy plain." + each.getKey() + " from stdin",
                    new StringReader(each.getValue().toString()));
        }
        return events;
    }

    private static void emptyTables(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            for (String table : tables) {
                statement.execute("create table plain.%1$s (like public.%1$s including all)".formatted(table));
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(BenchmarkStack stack) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.ports().bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false",
                        "max.poll.records",
                        "5000",
                        "max.partition.fetch.bytes",
                        "4194304"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
