package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.publish.TopicLog.Beat;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;

@Tag("stack")
class HeartbeatTest {

    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();

    /**
     * A write as its writer knows it.
     *
     * @param committedAt read after the commit
     */
    private record Write(UUID key, long version, Instant committedAt) {}

    @Test
    void anIdleTopicHasAHeartbeatOnEachPartitionWithinTheInterval() throws Exception {
        try (Bench bench = new Bench()) {
            bench.startRelay();
            eventually("four beats of each partition")
                    .until(() -> bench.log().heartbeats().size() >= 6 * 4);

            Map<Integer, List<Beat>> byPartition =
                    bench.log().heartbeats().stream().collect(Collectors.groupingBy(Beat::partition));
            assertThat(byPartition).hasSize(6);
            assertThat(byPartition.get(0)).extracting(Beat::through).isSorted();
        }
    }

    @Test
    void aHeartbeatNeverClaimsMoreThanPrecedesIt() throws Exception {
        try (Bench bench = new Bench();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> enough.set(true)) {
            PublicationRelay first = bench.startRelay();
            List<Future<?>> writers = Stream.of(1, 2, 3)
                    .<Future<?>>map(_ -> threads.submit(() -> writeUntilEnough(bench)))
                    .toList();
            eventually("five beats of each partition")
                    .until(() -> bench.log().heartbeats().size() >= 6 * 5);
            first.stop();
            bench.startRelay();
            int soFar = bench.log().heartbeats().size();
            eventually("five beats of the second relay")
                    .until(() -> bench.log().heartbeats().size() >= soFar + 6 * 5);
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
            bench.awaitAllPublished();

            TopicLog log = bench.assertNothingIsLost();
            assertNoHeartbeatClaimsTooMuch(log);
            assertSomeHeartbeatsLieAmongTheWrites(log);
        }
    }

    private void assertNoHeartbeatClaimsTooMuch(TopicLog log) {
        Map<UUID, List<Sent>> events = log.events().stream().collect(Collectors.groupingBy(Sent::key));
        Map<Integer, List<Beat>> beats = log.heartbeats().stream().collect(Collectors.groupingBy(Beat::partition));
        for (Write write : writes) {
            Sent carrier = events.get(write.key()).stream()
                    .filter(event -> event.version() >= write.version())
                    .findFirst()
                    .orElseThrow();
            assertThat(beats.get(carrier.partition()))
                    .filteredOn(beat -> beat.through().isAfter(write.committedAt()))
                    .allSatisfy(beat -> assertThat(beat.offset())
                            .as("%s claims %s", beat, write)
                            .isGreaterThan(carrier.offset()));
        }
    }

    private static void assertSomeHeartbeatsLieAmongTheWrites(TopicLog log) {
        Map<Integer, Long> lastEvent = new HashMap<>();
        log.events().forEach(event -> lastEvent.put(event.partition(), event.offset()));
        assertThat(log.heartbeats())
                .filteredOn(beat -> beat.offset() < lastEvent.getOrDefault(beat.partition(), 0L))
                .hasSizeGreaterThan(6 * 4);
    }

    private @Nullable Void writeUntilEnough(Bench bench) throws SQLException {
        try (Connection connection = bench.database.getConnection()) {
            while (!enough.get()) {
                UUID key = new UUID(0, ThreadLocalRandom.current().nextInt(100));
                long version = Things.write(connection, key);
                writes.add(new Write(key, version, clock.instant()));
                bench.signal.fire();
            }
            return null;
        }
    }
}
