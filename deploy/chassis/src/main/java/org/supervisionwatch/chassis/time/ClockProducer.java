package org.supervisionwatch.chassis.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the one {@link WatchClock}, injectable as itself and as {@link Clock}. In local and test runs it may start ahead by
 * {@code watch.clock.offset} (an ISO-8601 duration), so that a restarted service has the same time as the others.
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
