package org.supervisionwatch.staff;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning, as a consumer would, without heartbeats. */
final class TopicLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    TopicLog(String brokers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed", "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events so far. */
    List<ConsumerRecord<String, byte[]>> events() {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(event -> !event.key().equals("heartbeat")).toList();
    }

    /** The newest state of a key; null if there is none or it is a tombstone. */
    @Nullable JsonNode newest(String key) {
        return events().stream()
                .filter(event -> event.key().equals(key))
                .reduce((first, second) -> second)
                .filter(event -> event.value() != null)
                .map(TopicLog::body)
                .orElse(null);
    }

    /** Waits for the state of a key that is looked for. */
    static JsonNode published(String brokers, String topic, String key, Predicate<JsonNode> state) {
        try (TopicLog log = new TopicLog(brokers, topic)) {
            return await("the state that is looked for, of " + key)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> log.newest(key), found -> found != null && state.test(found));
        }
    }

    static JsonNode body(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException malformed) {
            throw new AssertionError("an event is not JSON", malformed);
        }
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
