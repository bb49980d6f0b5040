package org.supervisionwatch.local.process;

import java.time.Duration;

/** A packaged service as a process. */
public record ServiceProcess(ServiceCommand command, JavaProcess process) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** Starts it and returns at once; see {@link #awaitReady}. */
    public static ServiceProcess start(ServiceCommand command) {
        return new ServiceProcess(command, command.start());
    }

    public String name() {
        return command.name();
    }

    /**
     * Waits until {@code /q/health/ready} reports that it is ready.
     *
     * @throws IllegalStateException if it ends first, or is not ready in time; the message contains its last lines
     */
    public void awaitReady(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!Readiness.of(command.uri())) {
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
}
