package org.supervisionwatch.chassis.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.supervisionwatch.chassis.publish.PublicationBacklog.OutgoingEvent;

/** Builds Kafka records for events: CloudEvents 1.0 in binary mode, with the extension {@code ce_version}. */
final class EventRecords {

    static final String HEARTBEAT_KEY = "heartbeat";
    static final String HEARTBEAT_TYPE = "org.supervisionwatch.heartbeat.v1";

    private EventRecords() {}

    /** The record of an event; the same version always gives the same record. */
    static ProducerRecord<byte[], byte[]> event(RelaySettings settings, OutgoingEvent event) {
        UnpublishedRow row = event.row();
        return described(
                new ProducerRecord<>(
                        settings.realName(row.topic()), row.key().toString().getBytes(UTF_8), event.body()),
                settings.source(),
                event.type(),
                row.version());
    }

    /** @param through every change committed before this instant is on this partition already; to the microsecond, UTC */
    static ProducerRecord<byte[], byte[]> heartbeat(
            RelaySettings settings, String topic, int partition, Instant through) {
        Instant micros = through.truncatedTo(ChronoUnit.MICROS);
        String body = "{\"through\":\"" + micros + "\"}";
        return described(
                new ProducerRecord<>(
                        settings.realName(topic), partition, HEARTBEAT_KEY.getBytes(UTF_8), body.getBytes(UTF_8)),
                settings.source(),
                HEARTBEAT_TYPE,
                ChronoUnit.MICROS.between(Instant.EPOCH, micros));
    }

    private static ProducerRecord<byte[], byte[]> described(
            ProducerRecord<byte[], byte[]> record, String source, String type, long version) {
        String key = new String(record.key(), UTF_8);
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", key + ":" + version);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_time", Instant.EPOCH.plus(version, ChronoUnit.MICROS).toString());
        add(headers, "ce_version", Long.toString(version));
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
