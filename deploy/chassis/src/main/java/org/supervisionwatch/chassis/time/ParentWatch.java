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
 * Ends this service when the process named by {@code watch.parent.pid} is gone. The launcher names itself: killed with -9, it
 * leaves no service behind that holds a port.
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
        Log.warn("The process that started this service is gone; it ends itself");
        // A stop in good order may hang on what the parent took with it: then it ends all the same.
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        Quarkus.asyncExit(0);
    }
}
