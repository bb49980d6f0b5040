package org.supervisionwatch.local.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A running JVM: its output can be read and awaited, and it can be stopped, killed, paused and woken. */
public final class JavaProcess implements AutoCloseable {

    private static final int KEPT_LINES = 5_000;

    private final String name;
    private final Process process;
    private final Deque<String> lines = new ArrayDeque<>();
    private boolean ended;

    private JavaProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static JavaProcess start(JavaCommand command) {
        try {
            JavaProcess started =
                    new JavaProcess(command.shownName(), command.toProcess().start());
            Path log = command.logFile();
            Thread.ofVirtual().name(command.shownName() + "-output").start(() -> started.read(log));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
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

    /** The last lines of standard output and error together, oldest first. */
    public synchronized List<String> lines() {
        return new ArrayList<>(lines);
    }

    /**
     * Waits for a line, among those already written too.
     *
     * @throws IllegalStateException if the process ends, or the time passes, without such a line; the message holds the
     *     last lines
     */
    public synchronized String awaitLine(Predicate<String> wanted, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                for (String line : lines) {
                    if (wanted.test(line)) {
                        return line;
                    }
                }
                long left = until - System.nanoTime();
                if (ended || left <= 0) {
                    throw new IllegalStateException(name + (ended ? " ended" : " said nothing of the kind in " + atMost)
                            + "; its last lines:\n" + lastLines(20));
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public synchronized String lastLines(int count) {
        return String.join(
                "\n", lines.stream().skip(Math.max(0, lines.size() - count)).toList());
    }

    /** {@code kill -9}: nothing is closed, nothing is flushed. Returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Freezes it (SIGSTOP): alive for everyone who looks, and doing nothing. */
    public void pause() {
        Signals.send(pid(), "STOP");
    }

    /** Wakes it where it was frozen (SIGCONT). */
    public void resume() {
        Signals.send(pid(), "CONT");
    }

    /** Asks it to end in order (SIGTERM), and kills it if it has not within the given time. */
    public boolean stop(Duration patience) {
        process.destroy();
        if (await(patience)) {
            return true;
        }
        kill();
        return false;
    }

    /** Waits for the end; false if it is still running after the given time. */
    public boolean await(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            Signals.send(pid(), "CONT");
            stop(Duration.ofSeconds(15));
        }
    }

    private void read(@Nullable Path log) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer out = log == null ? Writer.nullWriter() : appendTo(log)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line + "\n");
                out.flush();
                add(line);
            }
        } catch (IOException e) {
            add("(output lost: " + e + ")");
        } finally {
            end();
        }
    }

    private static BufferedWriter appendTo(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        return Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private synchronized void add(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT_LINES) {
            lines.removeFirst();
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
