package org.supervisionwatch.alerts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.supervisionwatch.houserules.Canary;

/** Breaks the rules on purpose: several ways around the injected clock, an injected field, and a sleep. */
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
