package org.supervisionwatch.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stops a PostgreSQL server that an earlier stack left running on the same data folder. PostgreSQL refuses to start a second one, and
 * the start would time out without a message.
 */
public final class LeftoverPostgres {

    // postmaster.pid has the start in whole seconds, read a moment after the kernel's time.
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverPostgres() {}

    /** Stops the server; leaves another program with the same pid alone. @return whether there was one */
    public static boolean stop(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        Optional<ProcessHandle> server = find(Files.readAllLines(pidFile));
        if (server.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return false;
        }
        // SIGINT is PostgreSQL's "fast": connections are closed, data are flushed.
        if (!end(server.get(), "INT")) {
            end(server.get(), "QUIT");
        }
        return true;
    }

    /** The process of {@code postmaster.pid} (line 1: pid; line 3: start in epoch seconds), if it is still the same process. */
    public static Optional<ProcessHandle> find(List<String> pidFile) {
        if (pidFile.size() < 3) {
            return Optional.empty();
        }
        long pid = Long.parseLong(pidFile.get(0).strip());
        Instant startedAt = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return ProcessSignals.find(pid, startedAt, START_TOLERANCE);
    }

    private static boolean end(ProcessHandle process, String signal) {
        ProcessSignals.send(process.pid(), signal);
        return ProcessSignals.awaitEnd(List.of(process), PATIENCE);
    }
}
