package org.supervisionwatch.chassis.rest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.problem.Problem;

/**
 * Limits the number of concurrent requests. Virtual threads would accept any number, and all would wait for the same few database
 * connections: beyond the limit a caller is told at once to retry. The gauge {@code watch_requests_in_hand} shows how many there are.
 */
@Singleton
public class ConcurrencyLimit {

    static final Problem FULL = Problem.of(
            503, "too-busy", "Too many concurrent requests", "Nothing was changed. Repeat the request in a moment.");

    /** Health, metrics and the API pages must answer under load. */
    private static final String EXEMPT = "/q/";

    private final Semaphore permits;

    ConcurrencyLimit(
            @ConfigProperty(name = "watch.requests.max", defaultValue = "64") int max, MeterRegistry registry) {
        this.permits = new Semaphore(max);
        Gauge.builder("watch.requests.in.hand", permits, free -> max - free.availablePermits())
                .description("Requests that are being served by this replica")
                .register(registry);
    }

    boolean isExempt(String path) {
        return path.startsWith(EXEMPT);
    }

    boolean enter() {
        return permits.tryAcquire();
    }

    void leave() {
        permits.release();
    }
}
