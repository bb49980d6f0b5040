package org.supervisionwatch.local.launch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supervisionwatch.local.process.ProcessSignals;

/** Records the processes of a data folder, so that the next start can stop those that a killed launcher left. */
final class PidFile {

    /**
     * One of them.
     *
     * @param startedAt distinguishes it from a later process with the same pid; epoch milliseconds, as the system
     *     reports it
     */
    record PidEntry(String name, long pid, long startedAt) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    // Linux reports a start as time since boot, so after a clock correction the same start differs a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path file;
    private final List<PidEntry> entries = new ArrayList<>();

    PidFile(Path folder) {
        this.file = folder.resolve("pids.json");
    }

    /** Records a process as soon as it is started. */
    synchronized void add(String name, ProcessHandle process) {
        process.info()
                .startInstant()
                .ifPresent(at -> entries.add(new PidEntry(name, process.pid(), at.toEpochMilli())));
        try {
            Path part = file.resolveSibling("pids.json.part");
            JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), entries);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the records after an orderly stop. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the processes recorded by an earlier launcher that still run. @return their names */
    List<String> stopLeftovers() {
        List<PidEntry> found =
                read().stream().filter(entry -> find(entry).isPresent()).toList();
        List<ProcessHandle> processes =
                found.stream().flatMap(entry -> find(entry).stream()).toList();
        processes.forEach(ProcessHandle::destroy);
        if (!ProcessSignals.awaitEnd(processes, TIMEOUT)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            ProcessSignals.awaitEnd(processes, TIMEOUT);
        }
        clear();
        return found.stream().map(PidEntry::name).toList();
    }

    private static Optional<ProcessHandle> find(PidEntry entry) {
        return ProcessSignals.find(entry.pid(), Instant.ofEpochMilli(entry.startedAt()), TOLERANCE);
    }

    // A file truncated by a full disk counts as empty.
    private List<PidEntry> read() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
