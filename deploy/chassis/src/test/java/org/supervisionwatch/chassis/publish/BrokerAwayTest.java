package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

/** Uses its own broker, which is killed and restarted with its data and port. */
@Tag("stack")
class BrokerAwayTest {

    private static final Map<String, Object> SHORT_WAITS =
            Map.of("request.timeout.ms", 500, "delivery.timeout.ms", 1_500, "max.block.ms", 1_000);

    /** The first delivery times out, the next cannot even start. */
    private static final int GIVEN_UP = 3;

    private static final long PACE_NANOS = 3_000_000;

    @TempDir
    private Path data;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();

    @Test
    void whileTheBrokerIsUnavailableWritesSucceedAndAreSentLater() throws Exception {
        StackProcess broker = startBroker(0);
        int port = broker.ports().kafka();
        try (Bench bench = new Bench(broker.ports().bootstrapServers());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> enough.set(true)) {
            bench.startRelay(new Things.Topic(), SHORT_WAITS);
            Future<?> writer = threads.submit(() -> writeUntilEnough(bench));
            eventually("a first event").until(() -> !bench.log().events().isEmpty());
            broker.process().kill();
            int before = writes.get();
            eventually("attempts given up").until(() -> bench.failures("kafka") >= GIVEN_UP);
            assertNoConnectionWaitsForKafka(bench);
            assertThat(writes.get()).isGreaterThan(before + 50);
            assertThat(bench.meters.get("watch.publication.backlog").gauge().value())
                    .isPositive();

            broker = startBroker(port);
            enough.set(true);
            writer.get();
            bench.awaitAllPublished();
            bench.assertNothingIsLost();
            assertThat(Duration.ofNanos(slowestNanos.get())).isLessThan(Duration.ofSeconds(4));
        } finally {
            broker.process().kill();
        }
    }

    private StackProcess startBroker(int port) {
        return StackProcess.start(WatchRoot.find(), "kafka", data, "--kafka-port", Integer.toString(port));
    }

    private static void assertNoConnectionWaitsForKafka(Bench bench) {
        eventually("no connection that waits for Kafka")
                .during(Duration.ofMillis(300))
                .until(() -> bench.number("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and application_name = '" + Bench.RELAY + "' and state like 'idle in transaction%'")
                        == 0);
    }

    private @Nullable Void writeUntilEnough(Bench bench) throws SQLException {
        UUID hot = UUID.randomUUID();
        try (Connection connection = bench.database.getConnection()) {
            while (!enough.get()) {
                long start = System.nanoTime();
                boolean even = writes.incrementAndGet() % 2 == 0;
                Things.write(connection, even ? hot : UUID.randomUUID());
                LockSupport.parkNanos(PACE_NANOS);
                slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            }
            Things.erase(connection, hot);
            return null;
        }
    }
}
