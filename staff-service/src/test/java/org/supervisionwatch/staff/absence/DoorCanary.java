package org.supervisionwatch.staff.absence;

import jakarta.ws.rs.Path;
import org.supervisionwatch.houserules.Canary;
import org.supervisionwatch.staff.person.NeighbourCanary;

/** A door in a room, which knows a room that the table does not allow it. */
@Path("/canary")
@Canary({"doors-stand-in-the-root", "rooms-know-their-table"})
abstract class DoorCanary {

    abstract NeighbourCanary neighbour();
}
