package org.supervisionwatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals that Java itself cannot send. */
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
}
