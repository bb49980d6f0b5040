package org.supervisionwatch.chassis.rest;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.problem.Problem;

/**
 * Limits the number of concurrent requests. Virtual threads would accept any number, and all would wait for the same few database
 * connections: beyond the limit a caller is told at once to retry.
 */
@Singleton
public class ConcurrencyLimit {

    static final Problem FULL = Problem.of(
            503, "too-busy", "Too many concurrent requests", "Nothing was changed. Repeat the request in a moment.");

    /** Health, metrics and the API pages must answer under load. */
    private static final String EXEMPT = "/q/";

    private final Semaphore permits;

    ConcurrencyLimit(@ConfigProperty(name = "watch.requests.max", defaultValue = "64") int max) {
        this.permits = new Semaphore(max);
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
