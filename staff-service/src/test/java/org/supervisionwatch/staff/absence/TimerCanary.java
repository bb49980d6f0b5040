package org.supervisionwatch.staff.absence;

import io.quarkus.scheduler.Scheduled;
import org.supervisionwatch.houserules.Canary;

/** A timer that is not in Ticks. It is a real one, because the framework refuses one that could not run. */
@Canary({"timers-are-ticks", "doors-stand-in-the-root"})
class TimerCanary {

    @Scheduled(every = "8760h")
    void tick() {}
}
