package org.supervisionwatch.chassis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.RecordReading.HeartbeatRecord;
import org.supervisionwatch.chassis.intake.RecordReading.PoisonEvent;
import org.supervisionwatch.chassis.intake.RecordReading.ReadableEvent;

/** Determines by the headers what a record is (CloudEvents, binary mode), and reads it. */
final class EventRecordReader {

    static final String HEARTBEAT = "org.supervisionwatch.heartbeat.v1";

    private static final Pattern UUID_KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private EventRecordReader() {}

    static <E> RecordReading<E> read(EventFeed<E> feed, IncomingRecord record) {
        UUID key = key(record);
        Long version = version(record);
        try {
            String type = record.headers().getOrDefault("ce_type", "");
            if (type.equals(HEARTBEAT)) {
                return new HeartbeatRecord<>(record.partition(), through(record));
            }
            refuseUnless(type.equals(feed.eventType()), "ce_type is not supported");
            if (key == null) {
                throw new UnreadableEvent("the key is not a lower-case uuid");
            }
            if (version == null) {
                throw new UnreadableEvent("ce_version is missing or not a positive whole number");
            }
            return new ReadableEvent<>(record, key, version, event(feed, key, record.value()));
        } catch (UnreadableEvent poison) {
            return new PoisonEvent<>(
                    record, key, version, Objects.requireNonNullElse(poison.getMessage(), "unreadable"));
        }
    }

    private static <E> @Nullable E event(EventFeed<E> feed, UUID key, byte @Nullable [] value) throws UnreadableEvent {
        if (value == null) {
            return null;
        }
        JsonNode body = EventJson.object(value);
        try {
            return feed.parse(key, body);
        } catch (RuntimeException failure) {
            // Reading depends on the event alone, so it would fail every time.
            throw new UnreadableEvent(
                    "the body cannot be read: " + failure.getClass().getSimpleName());
        }
    }

    /** To the microsecond and rounded down, unlike in the database: it must never claim more than the heartbeat did. */
    private static Instant through(IncomingRecord record) throws UnreadableEvent {
        if (record.value() == null) {
            throw new UnreadableEvent("a heartbeat without a value");
        }
        JsonNode through = EventJson.object(record.value()).path("through");
        refuseUnless(through.isTextual(), "/through is missing");
        try {
            return Instant.parse(through.textValue()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notAnInstant) {
            throw new UnreadableEvent("/through is not an instant");
        }
    }

    private static @Nullable UUID key(IncomingRecord record) {
        String key = record.key();
        return key != null && UUID_KEY.matcher(key).matches() ? UUID.fromString(key) : null;
    }

    private static @Nullable Long version(IncomingRecord record) {
        String version = record.headers().getOrDefault("ce_version", "");
        return VERSION.matcher(version).matches() ? Long.valueOf(version) : null;
    }

    private static void refuseUnless(boolean condition, String cause) throws UnreadableEvent {
        if (!condition) {
            throw new UnreadableEvent(cause);
        }
    }
}
