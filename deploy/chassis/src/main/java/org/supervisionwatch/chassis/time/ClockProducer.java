package org.supervisionwatch.chassis.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the one {@link WatchClock} injectable, as itself and as {@link Clock}. A local or test run may start it ahead by
 * {@code watch.clock.offset} (an ISO-8601 duration), so that a service started anew stands where the others are.
 */
@Singleton
class ClockProducer {

    private final WatchClock clock;

    ClockProducer(@ConfigProperty(name = "watch.clock.offset") Optional<Duration> offset) {
        clock = new WatchClock(TimeTravel.allowed() ? offset.orElse(Duration.ZERO) : Duration.ZERO);
    }

    @Produces
    @Singleton
    WatchClock watchClock() {
        return clock;
    }
}
