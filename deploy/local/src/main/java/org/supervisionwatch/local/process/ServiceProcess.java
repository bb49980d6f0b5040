package org.supervisionwatch.local.process;

import java.net.URI;
import java.time.Duration;

/** A packaged service as a process, which can be killed. */
public record ServiceProcess(ServiceCommand command, JavaProcess process) implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** Starts it and returns at once; see {@link #awaitReady}. */
    public static ServiceProcess start(ServiceCommand command) {
        return new ServiceProcess(command, command.start());
    }

    public String name() {
        return command.name();
    }

    /** Its address, with a slash at the end. */
    public URI uri() {
        return command.uri();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /**
     * Waits until {@code /q/health/ready} reports that it is ready.
     *
     * @throws IllegalStateException if it ends first, or is not ready in time; the message contains its last lines
     */
    public void awaitReady(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name() + " ended while it was starting; its last lines:\n" + process.lastLines(30));
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        name() + " was not ready within " + atMost + "; its last lines:\n" + process.lastLines(30));
            }
            process.await(LOOK_EVERY);
        }
    }

    public boolean isReady() {
        return Readiness.of(uri());
    }

    /** Stops it in order, and kills it if that takes longer than this. */
    public void stop(Duration patience) {
        process.stop(patience);
    }

    /** Stops it in order, and kills it if that takes too long. */
    @Override
    public void close() {
        process.close();
    }
}
