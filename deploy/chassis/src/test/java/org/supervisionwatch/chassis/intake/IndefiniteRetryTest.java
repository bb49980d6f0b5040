package org.supervisionwatch.chassis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Patience ends with the service only. */
class IndefiniteRetryTest {

    private final IndefiniteRetry perseverance = new IndefiniteRetry();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void itTriesUntilItSucceeds() {
        assertThat(perseverance.until("work", () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void itEndsAtOnceWhenTheServiceStopsAndBeginsNothingMore() {
        assertThatThrownBy(() -> perseverance.until("work", () -> {
                    attempts.incrementAndGet();
                    perseverance.stop(new ShutdownEvent());
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThatThrownBy(() -> perseverance.until("the next", attempts::incrementAndGet))
                .hasMessageContaining("left for the next start");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anInterruptedThreadGivesUpForGood() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> perseverance.until("work", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> perseverance.until("the next", attempts::incrementAndGet))
                .isInstanceOf(IllegalStateException.class);
    }
}
