package org.supervisionwatch.chassis.restore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a whole topic once, from its beginning to its current end, for the latest version of each key. */
final class TopicScanner {

    private static final Pattern UUID_KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;

    /** @param kafka address and credentials of the broker */
    TopicScanner(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @param version the highest on the topic */
    record LatestVersion(UUID key, long version, boolean erased) {

        private static LatestVersion later(LatestVersion one, LatestVersion other) {
            return new LatestVersion(one.key, Math.max(one.version, other.version), other.erased);
        }
    }

    List<LatestVersion> of(String realTopic) {
        Map<UUID, LatestVersion> found = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(realTopic).stream()
                    .map(each -> new TopicPartition(realTopic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(record -> note(record, found));
            }
        }
        return List.copyOf(found.values());
    }

    private static void note(ConsumerRecord<byte[], byte[]> record, Map<UUID, LatestVersion> found) {
        String key = record.key() == null ? "" : new String(record.key(), UTF_8);
        if (UUID_KEY.matcher(key).matches()) {
            LatestVersion last = new LatestVersion(UUID.fromString(key), version(record), record.value() == null);
            found.merge(last.key(), last, LatestVersion::later);
        }
    }

    private static long version(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader("ce_version");
        String text = header == null ? "" : new String(header.value(), UTF_8);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private KafkaConsumer<byte[], byte[]> open() {
        Map<String, Object> configuration = new HashMap<>();
        kafka.forEach((name, value) -> {
            if (ConsumerConfig.configNames().contains(name)) {
                configuration.put(name, value);
            }
        });
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
