package org.supervisionwatch.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints progress line by line, with the seconds since the command was started. */
final class LaunchConsole {

    private final PrintStream out;
    private final long startedAtMillis;

    LaunchConsole(PrintStream out) {
        this.out = out;
        // The shell script execs this process, so their start times are the same.
        this.startedAtMillis = ProcessHandle.current()
                .info()
                .startInstant()
                .map(at -> at.toEpochMilli())
                .orElse(System.currentTimeMillis());
    }

    synchronized void step(String text) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", elapsed().toMillis() / 1000.0, text);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofMillis(System.currentTimeMillis() - startedAtMillis);
    }
}
