package org.supervisionwatch.chassis.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * System time plus an offset. The offset is zero in production; local and test runs may move it forward in all services alike, so that a
 * week passes in a moment. Zone: UTC; civil dates are read in an organisation's own zone.
 */
public final class WatchClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private volatile Duration offset;

    public WatchClock() {
        this(Duration.ZERO);
    }

    WatchClock(Duration offset) {
        this.offset = offset;
    }

    /**
     * Moves the clock forward to {@code now}.
     *
     * @return false if {@code now} is before the clock; then nothing is changed
     */
    public synchronized boolean forwardTo(Instant now) {
        if (now.isBefore(instant())) {
            return false;
        }
        offset = Duration.between(system.instant(), now);
        return true;
    }

    /**
     * Sets the clock to {@code now}, back too: for the tests of a service, each class of which begins on the same day.
     *
     * @throws IllegalStateException outside of tests: a service that has told the time never tells an earlier one
     */
    public synchronized void standAt(Instant now) {
        if (!TimeTravel.backAllowed()) {
            throw new IllegalStateException("The clock goes back in tests alone");
        }
        offset = Duration.between(system.instant(), now);
    }

    /** In microseconds, as the database keeps it, so that what is told of a row just written is what is read later. */
    @Override
    public Instant instant() {
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in another zone: it follows when this one is moved. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moved = this::instant;
        return moved.withZone(zone);
    }
}
