package org.supervisionwatch.chassis.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, not parsed yet.
 *
 * @param writtenAt by its producer's clock
 * @param key as text; null if the record has none
 * @param value null for a tombstone
 * @param headers as text that the database can store; of several with the same name, the last
 */
record IncomingRecord(
        int partition,
        long offset,
        Instant writtenAt,
        @Nullable String key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    static List<IncomingRecord> all(ConsumerRecords<?, byte[]> records) {
        List<IncomingRecord> all = new ArrayList<>(records.count());
        records.forEach(record -> all.add(of(record)));
        return all;
    }

    private static IncomingRecord of(ConsumerRecord<?, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(storable(header.key()), header.value() == null ? "" : text(header.value()));
        }
        return new IncomingRecord(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                key(record.key()),
                record.value(),
                headers);
    }

    private static @Nullable String key(@Nullable Object key) {
        return switch (key) {
            case null -> null;
            case byte[] bytes -> text(bytes);
            default -> storable(key.toString());
        };
    }

    private static String text(byte[] bytes) {
        return storable(new String(bytes, UTF_8));
    }

    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
