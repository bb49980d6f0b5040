package org.supervisionwatch.chassis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Retries end only with the service. */
class IndefiniteRetryTest {

    private final IndefiniteRetry retry = new IndefiniteRetry();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void workIsRetriedUntilItSucceeds() {
        assertThat(retry.until("work", () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void retriesEndWhenTheServiceStopsAndNothingMoreIsStarted() {
        assertThatThrownBy(() -> retry.until("work", () -> {
                    attempts.incrementAndGet();
                    retry.stop(new ShutdownEvent());
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThatThrownBy(() -> retry.until("the next", attempts::incrementAndGet))
                .hasMessageContaining("left for the next start");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anInterruptedThreadGivesUp() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retry.until("work", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> retry.until("the next", attempts::incrementAndGet))
                .isInstanceOf(IllegalStateException.class);
    }
}
