package org.supervisionwatch.chassis.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.supervisionwatch.chassis.pebble.PebbleFeed;

/** Builds consumer records with given partitions and offsets. */
final class Bed {

    static final int PARTITION = 3;

    private Bed() {}

    static ConsumerRecord<String, byte[]> pebble(long offset, UUID key, long version, String name) {
        return record(offset, key.toString(), headers(PebbleFeed.TYPE, String.valueOf(version)), body(name, 1));
    }

    static ConsumerRecord<String, byte[]> tombstone(long offset, UUID key, long version) {
        return record(offset, key.toString(), headers(PebbleFeed.TYPE, String.valueOf(version)), null);
    }

    static ConsumerRecord<String, byte[]> heartbeat(int partition, long offset, String through) {
        return heartbeat(partition, offset, 0L, through);
    }

    /** @param writtenAt milliseconds by the producer's clock */
    static ConsumerRecord<String, byte[]> heartbeat(int partition, long offset, long writtenAt, String through) {
        return new ConsumerRecord<>(
                "any",
                partition,
                offset,
                writtenAt,
                TimestampType.CREATE_TIME,
                9,
                1,
                "heartbeat",
                ("{\"through\":\"" + through + "\"}").getBytes(UTF_8),
                headers("org.supervisionwatch.heartbeat.v1", "1"),
                java.util.Optional.empty());
    }

    static ConsumerRecord<String, byte[]> record(long offset, String key, Headers headers, byte[] value) {
        return new ConsumerRecord<>(
                "any",
                PARTITION,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                key == null ? 0 : key.length(),
                value == null ? 0 : value.length,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }

    static byte[] body(String name, int weight) {
        return ("{\"name\":\"" + name + "\",\"weight\":" + weight + ",\"addedLater\":true}").getBytes(UTF_8);
    }

    static Headers headers(String type, String version) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        if (version != null) {
            headers.add("ce_version", version.getBytes(UTF_8));
        }
        return headers;
    }

    @SafeVarargs
    static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        return batch(List.of(records));
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new HashMap<>();
        records.stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::offset))
                .forEach(record -> byPartition
                        .computeIfAbsent(new TopicPartition("any", record.partition()), partition -> new ArrayList<>())
                        .add(record));
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
