package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.supervisionwatch.local.process.ProcessSignals;
import org.supervisionwatch.local.process.Readiness;

/**
 * One service in Quarkus' dev mode, by Maven, on the terminal of this launcher: it compiles anew what is changed, and its keys
 * work. Maven has a child, the service itself.
 */
record DevService(LaunchEndpoint place, Process maven) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Starts it and returns at once; see {@link #awaitReady}. */
    static DevService start(Path root, LaunchEndpoint place, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command(root, place))
                .directory(root.toFile())
                .inheritIO();
        builder.environment().putAll(environment);
        try {
            return new DevService(place, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@code -Ddev} leaves the compile-time checks out: hot reload compiles without them. {@code -Dlocal.in-use} keeps the
     * classes from being compiled anew from which the stack and this launcher run. One module after the other, for dev mode
     * never returns.
     */
    static List<String> command(Path root, LaunchEndpoint place) {
        return List.of(
                root.resolve("mvnw").toString(),
                "-Ddev",
                "-Dlocal.in-use",
                "-T1",
                "-ntp",
                "-Dspotless.check.skip=true",
                "-Dquarkus.analytics.disabled=true",
                "-pl",
                place.displayName,
                "-am",
                "quarkus:dev");
    }

    String name() {
        return place.displayName + " in dev mode";
    }

    /** Waits as long as Maven runs, which may have much to download; false if it has ended before the service was ready. */
    boolean awaitReady(URI service) throws InterruptedException {
        while (!Readiness.of(service)) {
            if (maven.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Stops Maven, and it the service; asks what is left then, and at last kills it. */
    void stop() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(maven.toHandle()), maven.descendants()).toList();
        maven.destroy();
        ProcessSignals.awaitEnd(all.subList(0, 1), PATIENCE);
        all.forEach(ProcessHandle::destroy);
        ProcessSignals.awaitEnd(all, PATIENCE);
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
