package org.supervisionwatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A running JVM whose output can be read and awaited, and that can be stopped, killed, paused and resumed.
 *
 * <p>The output goes to a file and not through a pipe: a child never blocks because nobody reads, and its last lines
 * remain when its parent has ended.
 *
 * @param log where its output goes
 * @param logStart how long the log was when it started
 */
public record JavaProcess(String name, Process process, Path log, long logStart) implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    static JavaProcess start(JavaCommand command) {
        try {
            Path log = command.logFile();
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            return new JavaProcess(command.shownName(), command.toProcess().start(), log, logStart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a process that has ended; 128 and the signal's number after a signal. */
    public int exitCode() {
        return process.exitValue();
    }

    /** The lines of standard output and error together that it has written so far. */
    public List<String> lines() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = Math.toIntExact(Math.min(logStart, all.length));
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String lastLines(int count) {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /**
     * Waits for a line; lines written before count too.
     *
     * @throws IllegalStateException if the process ends, or the time passes, without such a line; the message holds the
     *     last lines
     */
    public String awaitLine(Predicate<String> wanted, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            boolean ended = !isAlive();
            for (String line : lines()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (ended || System.nanoTime() > until) {
                throw new IllegalStateException(name
                        + (ended ? " ended; its last lines:\n" : " printed no such line within " + atMost + ":\n")
                        + lastLines(20));
            }
            await(LOOK_EVERY);
        }
    }

    /** {@code kill -9}: nothing is closed, nothing is flushed. Returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Pauses it (SIGSTOP): it exists, but does nothing. */
    public void pause() {
        ProcessSignals.send(pid(), "STOP");
    }

    /** Resumes it after a pause (SIGCONT). */
    public void resume() {
        ProcessSignals.send(pid(), "CONT");
    }

    /** Stops it with SIGTERM, and kills it if it has not ended within the given time. @return false if it was killed */
    public boolean stop(Duration patience) {
        process.destroy();
        if (await(patience)) {
            return true;
        }
        kill();
        return false;
    }

    /** Waits for its end. @return false if it is still running after the given time */
    public boolean await(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !isAlive();
        }
    }

    /** Resumes it if it was paused, and stops it. */
    @Override
    public void close() {
        if (isAlive()) {
            resume();
            stop(Duration.ofSeconds(15));
        }
    }
}
