package org.supervisionwatch.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.supervisionwatch.houserules.Canary;

/** Ways around the injected clock, field injection and a sleep, all of which the house rules must report. */
@Canary("injection-by-constructor")
abstract class ClockCanary {

    @Inject
    Clock clock;

    @Canary("time-comes-from-the-clock")
    static final class ByCall {
        Object today = LocalDate.now(ZoneId.of("Europe/London"));
    }

    @Canary("time-comes-from-the-clock")
    static final class ByReference {
        Supplier<Instant> now = Instant::now;
    }

    @Canary("time-comes-from-the-clock")
    static final class ByItsOwnClock {
        Clock mine = Clock.systemUTC();
    }

    @Canary("time-comes-from-the-clock")
    static final class ByMilliseconds {
        long now = System.currentTimeMillis();
    }

    @Canary("nobody-sleeps")
    static final class Sleeper {
        void doze() throws InterruptedException {
            Thread.sleep(1);
        }
    }
}
