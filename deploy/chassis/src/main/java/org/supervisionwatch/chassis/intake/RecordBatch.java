package org.supervisionwatch.chassis.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.RecordReading.HeartbeatRecord;
import org.supervisionwatch.chassis.intake.RecordReading.PoisonEvent;
import org.supervisionwatch.chassis.intake.RecordReading.ReadableEvent;

/**
 * A batch of records that have been read, in order of their offsets within each partition.
 *
 * @param written when the latest record of each partition was written
 * @param next the next offset of each partition; empty for a retry, which does not advance it
 * @param through the latest heartbeat of each partition that had one
 */
record RecordBatch<E>(
        List<ReadableEvent<E>> readable,
        List<PoisonEvent<E>> poison,
        Map<Integer, Long> next,
        Map<Integer, Instant> written,
        Map<Integer, Instant> through,
        int heartbeats) {

    static <E> RecordBatch<E> read(EventFeed<E> feed, List<IncomingRecord> records) {
        List<ReadableEvent<E>> readable = new ArrayList<>();
        List<PoisonEvent<E>> poison = new ArrayList<>();
        Map<Integer, Long> next = new HashMap<>();
        Map<Integer, Instant> written = new HashMap<>();
        Map<Integer, Instant> through = new HashMap<>();
        int heartbeats = 0;
        for (IncomingRecord record : records) {
            next.merge(record.partition(), record.offset() + 1, Math::max);
            written.merge(record.partition(), record.writtenAt(), RecordBatch::later);
            switch (EventRecordReader.read(feed, record)) {
                case ReadableEvent<E> event -> readable.add(event);
                case PoisonEvent<E> bad -> poison.add(bad);
                case HeartbeatRecord<E> heartbeat -> {
                    heartbeats++;
                    through.merge(heartbeat.partition(), heartbeat.through(), RecordBatch::later);
                }
            }
        }
        return new RecordBatch<>(readable, poison, next, written, through, heartbeats);
    }

    RecordBatch<E> withoutProgress() {
        return new RecordBatch<>(readable, poison, Map.of(), Map.of(), Map.of(), heartbeats);
    }

    /**
     * The events to park. A record with an unreadable version is outdated if a readable record of the same key follows it.
     *
     * @param refused the readable events that the database refused
     */
    List<PoisonEvent<E>> toPark(List<PoisonEvent<E>> refused) {
        List<PoisonEvent<E>> all = new ArrayList<>(refused);
        poison.stream().filter(bad -> !isOvertaken(bad, refused)).forEach(all::add);
        return all;
    }

    private boolean isOvertaken(PoisonEvent<E> bad, List<PoisonEvent<E>> refused) {
        return bad.version() == null
                && readable.stream()
                        .filter(event -> event.key().equals(bad.key()) && isBehind(event.record(), bad.record()))
                        .anyMatch(event -> refused.stream().noneMatch(culprit -> culprit.record() == event.record()));
    }

    private static boolean isBehind(IncomingRecord later, IncomingRecord earlier) {
        return later.partition() == earlier.partition() && later.offset() > earlier.offset();
    }

    int size() {
        return readable.size() + poison.size();
    }

    /** The highest version of each key, in order of the keys. */
    static <E> List<ReadableEvent<E>> newest(List<ReadableEvent<E>> events) {
        Map<UUID, ReadableEvent<E>> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(event.key(), event, RecordBatch::higher));
        return List.copyOf(newest.values());
    }

    private static <E> ReadableEvent<E> higher(ReadableEvent<E> one, ReadableEvent<E> other) {
        return other.version() > one.version() ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
