package org.supervisionwatch.chassis.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.supervisionwatch.local.process.JavaCommand;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.ParentWatch;

/** A relay in its own JVM, to be killed or frozen: with a writer beside it, or holding its first transaction open. */
final class RelayProcess {

    static final String COMMITTED = "COMMITTED ";
    static final String MID_SEND = "MID-SEND";
    private static final int HOT_KEYS = 8;

    private RelayProcess() {}

    /** Writes things, and prints {@code COMMITTED key version} after each commit. */
    static JavaProcess writing(Bench bench) {
        return start(bench, "write");
    }

    /** Sends its first event, prints {@code MID-SEND}, and does not commit until the file exists. */
    static JavaProcess holdingBack(Bench bench, Path until) {
        return start(bench, until.toString());
    }

    private static JavaProcess start(Bench bench, String mode) {
        return JavaCommand.of(RelayProcess.class.getName())
                .args(bench.test.url(), bench.bootstrapServers, bench.prefix, mode)
                .args(Long.toString(ProcessHandle.current().pid()))
                .start();
    }

    public static void main(String[] args) throws Exception {
        ParentWatch.exitWith(Long.parseLong(args[4]));
        boolean writing = args[3].equals("write");
        RelaySettings settings = Bench.settings(args[2]);
        RelayProducers real = RelayProducers.of(settings, Map.of("bootstrap.servers", args[1]));
        RelayProducers producers = writing ? real : () -> held(real.open(), Path.of(args[3]));
        RelaySignal signal = new RelaySignal();
        PublicationRelay relay = new PublicationRelay(
                settings,
                Bench.surroundings(args[0], producers, new SimpleMeterRegistry(), signal),
                List.of(new Things.Topic()));
        relay.start();
        if (writing) {
            write(args[0], signal);
        }
        new CountDownLatch(1).await();
    }

    private static void write(String url, RelaySignal signal) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try (Connection connection = Bench.dataSource(url).getConnection()) {
            while (true) {
                UUID key = random.nextBoolean() ? UUID.randomUUID() : new UUID(0, random.nextInt(HOT_KEYS));
                long version = random.nextInt(10) == 0 ? Things.erase(connection, key) : Things.write(connection, key);
                signal.fire();
                System.out.println(COMMITTED + key + " " + version);
            }
        }
    }

    /** A producer whose first commit waits until the file exists, with the event on the broker already. */
    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> held(Producer<byte[], byte[]> real, Path until) {
        List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                RelayProcess.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        sent.add((ProducerRecord<byte[], byte[]>) arguments[0]);
                    }
                    if (method.getName().equals("commitTransaction")
                            && sent.stream().anyMatch(RelayProcess::isEvent)) {
                        real.flush();
                        if (Files.notExists(until)) {
                            System.out.println(MID_SEND);
                        }
                        while (Files.notExists(until)) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }
                    return invoke(real, method, arguments);
                });
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static boolean isEvent(ProducerRecord<byte[], byte[]> entry) {
        return !new String(entry.key(), UTF_8).equals(EventRecords.HEARTBEAT_KEY);
    }
}
