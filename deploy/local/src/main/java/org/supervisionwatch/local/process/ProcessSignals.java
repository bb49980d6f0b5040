package org.supervisionwatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Finds, awaits and signals processes that this JVM may not have started. */
public final class ProcessSignals {

    private ProcessSignals() {}

    /** {@code kill -SIGNAL pid}; a process that has ended already is not an error. */
    public static void send(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process with this pid, if it started then: a later one may have got the same pid. */
    public static Optional<ProcessHandle> find(long pid, Instant startedAt, Duration tolerance) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(at -> Duration.between(at, startedAt).abs().compareTo(tolerance) <= 0)
                        .isPresent());
    }

    /** Waits for the end of all of them. @return false if one still runs after the given time */
    public static boolean awaitEnd(Collection<ProcessHandle> processes, Duration atMost) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ends)
                .thenApply(_ -> true)
                .completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
