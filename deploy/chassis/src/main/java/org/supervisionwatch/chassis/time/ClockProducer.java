package org.supervisionwatch.chassis.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one {@link WatchClock} injectable, as itself and as {@link Clock}. */
@Singleton
class ClockProducer {

    private final WatchClock clock = new WatchClock();

    @Produces
    @Singleton
    WatchClock watchClock() {
        return clock;
    }
}
