package org.supervisionwatch.benchmark.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.MeasuredFigure;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.StackProcess;

/** Row 9: deploy/up as a newcomer starts it, with what is built already; and the memory of everything once the sample is loaded. */
public final class LaunchMeasurement {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> PORTS =
            List.of("staff", "supervision", "alerts", "mailbox", "smtp", "kafka", "postgres");

    private final MeasurementContext context;
    private final Path data;
    private final Path log;

    private LaunchMeasurement(MeasurementContext context) {
        this.context = context;
        this.data = context.root().resolve("target/measure/up");
        this.log = context.root().resolve("target/measure/up.log");
    }

    /** Row 9. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        return new LaunchMeasurement(context).rows();
    }

    private List<MeasuredFigure> rows() throws Exception {
        StackProcess.delete(data);
        context.progress("deploy/up for the first time, with the sample");
        Process first = start();
        double fresh = awaitLine(first, "Ready after", System.nanoTime());
        awaitLine(first, "The sample service is loaded", System.nanoTime());
        double memory =
                ProcessFigures.memory(Stream.concat(ProcessFigures.tree(first.pid()), ProcessFigures.postgres(data)));
        stop(first);
        context.progress("deploy/up once more");
        Process again = start();
        double second = awaitLine(again, "Ready after", System.nanoTime());
        stop(again);
        return List.of(
                MeasuredFigure.atMost("9", "deploy/up, built, no data yet, to all ready", fresh, "s", 10),
                MeasuredFigure.atMost("9a", "deploy/up, built, on yesterday's data", second, "s", 10),
                MeasuredFigure.atMost("9b", "memory of everything after the sample", memory, "MiB", 1024));
    }

    private Process start() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(context.root().resolve("deploy/up").toString(), "--data", data.toString()));
        for (String port : PORTS) {
            command.add("--" + port + "-port");
            command.add(Integer.toString(FreePort.any()));
        }
        Files.deleteIfExists(log);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private double awaitLine(Process up, String wanted, long begun) throws IOException {
        while (!Files.exists(log) || !Files.readString(log).contains(wanted)) {
            if (!up.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("deploy/up never said \"" + wanted + "\": see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return MeasurementContext.seconds(begun);
    }

    private static void stop(Process up) throws InterruptedException {
        up.destroy();
        up.waitFor(1, TimeUnit.MINUTES);
    }
}
