package org.supervisionwatch.alerts.guideline.engine;

import io.quarkus.scheduler.Scheduled;
import jakarta.ws.rs.Path;
import org.supervisionwatch.alerts.roster.facts.NeighbourCanary;
import org.supervisionwatch.houserules.Canary;

/** A door with a timer in a room, which knows a room that the table does not allow it. */
@Path("/canary")
@Canary({"doors-stand-in-the-root", "timers-are-ticks", "rooms-know-their-table"})
abstract class DoorCanary {

    abstract NeighbourCanary neighbour();

    @Scheduled(every = "1h")
    static void tick() {}
}
