package org.supervisionwatch.supervision.directory;

import io.quarkus.scheduler.Scheduled;
import jakarta.ws.rs.Path;
import org.supervisionwatch.houserules.Canary;
import org.supervisionwatch.supervision.session.NeighbourCanary;

/** An entry point with a timer that uses a package it may not use. */
@Path("/canary")
@Canary({"doors-stand-in-the-root", "timers-are-ticks", "rooms-know-their-table"})
abstract class DoorCanary {

    abstract NeighbourCanary neighbour();

    @Scheduled(every = "24h")
    static void tick() {}
}
