package org.supervisionwatch.chassis.rest;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.problem.Problem;

/**
 * Bounds the requests in hand. Virtual threads would take any number, and all of them would wait for the same few database
 * connections: beyond the bound a caller is told at once to come back.
 */
@Singleton
public class ConcurrencyLimit {

    static final Problem FULL = Problem.of(
            503, "too-busy", "Too many requests at the same time", "Nothing was changed. Send it again in a moment.");

    /** What must answer under load above all: health, metrics, and the API pages beside them. */
    private static final String EXEMPT = "/q/";

    private final Semaphore places;

    ConcurrencyLimit(@ConfigProperty(name = "watch.requests.max", defaultValue = "64") int max) {
        this.places = new Semaphore(max);
    }

    boolean isExempt(String path) {
        return path.startsWith(EXEMPT);
    }

    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }
}
