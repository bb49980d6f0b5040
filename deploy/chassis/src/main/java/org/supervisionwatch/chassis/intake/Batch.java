package org.supervisionwatch.chassis.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.Reading.Heartbeat;
import org.supervisionwatch.chassis.intake.Reading.Poison;
import org.supervisionwatch.chassis.intake.Reading.Readable;

/**
 * Records read, in order of their offsets within each partition.
 *
 * @param next the offset with which each partition goes on; empty for a retry, which moves nothing on
 * @param through the latest heartbeat of each partition that had one
 */
record Batch<E>(
        List<Readable<E>> readable,
        List<Poison<E>> poison,
        Map<Integer, Long> next,
        Map<Integer, Instant> through,
        int heartbeats) {

    static <E> Batch<E> read(Feed<E> feed, List<Incoming> records) {
        List<Readable<E>> readable = new ArrayList<>();
        List<Poison<E>> poison = new ArrayList<>();
        Map<Integer, Long> next = new HashMap<>();
        Map<Integer, Instant> through = new HashMap<>();
        int heartbeats = 0;
        for (Incoming record : records) {
            next.merge(record.partition(), record.offset() + 1, Math::max);
            switch (EventReading.read(feed, record)) {
                case Readable<E> event -> readable.add(event);
                case Poison<E> bad -> poison.add(bad);
                case Heartbeat<E> heartbeat -> {
                    heartbeats++;
                    through.merge(heartbeat.partition(), heartbeat.through(), Batch::later);
                }
            }
        }
        return new Batch<>(readable, poison, next, through, heartbeats);
    }

    Batch<E> withoutProgress() {
        return new Batch<>(readable, poison, Map.of(), Map.of(), heartbeats);
    }

    /**
     * What is to be parked. A record whose version cannot be read is old news if the same key has a readable one behind it.
     *
     * @param refused those of the readable ones that the database would not have
     */
    List<Poison<E>> toPark(List<Poison<E>> refused) {
        List<Poison<E>> all = new ArrayList<>(refused);
        poison.stream().filter(bad -> !isOvertaken(bad, refused)).forEach(all::add);
        return all;
    }

    private boolean isOvertaken(Poison<E> bad, List<Poison<E>> refused) {
        return bad.version() == null
                && readable.stream()
                        .filter(event -> event.key().equals(bad.key()) && isBehind(event.record(), bad.record()))
                        .anyMatch(event -> refused.stream().noneMatch(culprit -> culprit.record() == event.record()));
    }

    private static boolean isBehind(Incoming later, Incoming earlier) {
        return later.partition() == earlier.partition() && later.offset() > earlier.offset();
    }

    int size() {
        return readable.size() + poison.size();
    }

    /** The highest version of each key, in order of the keys. */
    static <E> List<Readable<E>> newest(List<Readable<E>> events) {
        Map<UUID, Readable<E>> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(event.key(), event, Batch::higher));
        return List.copyOf(newest.values());
    }

    private static <E> Readable<E> higher(Readable<E> one, Readable<E> other) {
        return other.version() > one.version() ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
