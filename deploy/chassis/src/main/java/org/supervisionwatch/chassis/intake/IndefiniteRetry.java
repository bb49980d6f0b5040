package org.supervisionwatch.chassis.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.supervisionwatch.chassis.problem.CausalChain;

/** Retries work until it succeeds or the service stops, so that no batch is skipped while a dependency is unavailable. */
@Singleton
class IndefiniteRetry {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopping.countDown();
    }

    /**
     * Runs the work until it succeeds. Once the service stops nothing more is started: a batch after one that was given up must not be
     * taken in, as its offsets would skip the missing one.
     *
     * @throws RuntimeException if the service stops or the thread is interrupted; the work is not done then
     */
    <T> T until(String what, Supplier<T> work) {
        if (stopping.getCount() == 0) {
            throw new IllegalStateException(what + " is left for the next start");
        }
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                Log.errorf("%s failed and will be retried: %s", what, kinds(failure));
                if (!wait(pause)) {
                    throw failure;
                }
                pause = pause.multipliedBy(2).compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** @return false if no more attempt should be made */
    private boolean wait(Duration pause) {
        try {
            return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            stopping.countDown();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves messages out, as they may quote the data being written. */
    private static String kinds(Throwable failure) {
        return String.join(
                " < ",
                CausalChain.of(failure)
                        .map(cause -> cause.getClass().getSimpleName() + origin(cause))
                        .toList());
    }

    private static String origin(Throwable cause) {
        String state = cause instanceof SQLException sql ? " (SQLState " + sql.getSQLState() + ")" : "";
        return cause.getStackTrace().length == 0 ? state : state + " at " + cause.getStackTrace()[0];
    }
}
