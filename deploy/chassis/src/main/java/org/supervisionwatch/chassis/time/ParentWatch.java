package org.supervisionwatch.chassis.time;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops this service when the process {@code watch.parent.pid} ends. The launcher passes its own id, so that even when it is killed with
 * -9 no service is left behind that holds a port.
 */
@Singleton
class ParentWatch {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Optional<Long> parent;

    ParentWatch(@ConfigProperty(name = "watch.parent.pid") Optional<Long> parent) {
        this.parent = parent;
    }

    void begin(@Observes StartupEvent start) {
        parent.ifPresent(pid -> whenGone(pid, ParentWatch::end));
    }

    /** Runs {@code then} once, when the process ends; at once if there is none. */
    static void whenGone(long pid, Runnable then) {
        ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(then);
    }

    private static void end() {
        Log.warn("The process that started this service has ended; stopping");
        // An orderly stop may hang if what it needs ended with the parent: then halt.
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        Quarkus.asyncExit(0);
    }
}
