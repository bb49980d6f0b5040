package org.supervisionwatch.chassis.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** All that a {@code read_committed} consumer sees of a topic at this moment. */
final class TopicLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ConsumerRecord<byte[], byte[]>> records;

    private TopicLog(List<ConsumerRecord<byte[], byte[]>> records) {
        this.records = records;
    }

    /**
     * An event as it was read.
     *
     * @param body null for a tombstone
     */
    record Sent(UUID key, long version, @Nullable JsonNode body, int partition, long offset, Instant arrivedAt) {}

    record Beat(Instant through, int partition, long offset) {}

    static TopicLog read(String bootstrapServers, String topic) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return new TopicLog(records);
        }
    }

    /** In the order of each partition. */
    List<Sent> events() {
        return records.stream()
                .filter(entry -> !key(entry).equals(EventRecords.HEARTBEAT_KEY))
                .map(entry -> new Sent(
                        UUID.fromString(key(entry)),
                        Long.parseLong(header(entry, "ce_version")),
                        body(entry),
                        entry.partition(),
                        entry.offset(),
                        Instant.ofEpochMilli(entry.timestamp())))
                .toList();
    }

    List<Beat> heartbeats() {
        return records.stream()
                .filter(entry -> key(entry).equals(EventRecords.HEARTBEAT_KEY))
                .map(entry ->
                        new Beat(Instant.parse(body(entry).get("through").asText()), entry.partition(), entry.offset()))
                .toList();
    }

    Map<UUID, Sent> last() {
        Map<UUID, Sent> last = new HashMap<>();
        events().forEach(event -> last.put(event.key(), event));
        return last;
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), UTF_8);
    }

    private static String key(ConsumerRecord<byte[], byte[]> entry) {
        return new String(entry.key(), UTF_8);
    }

    private static @Nullable JsonNode body(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return entry.value() == null ? null : JSON.readTree(entry.value());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
