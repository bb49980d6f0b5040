package org.supervisionwatch.alerts.roster.facts;

import org.supervisionwatch.alerts.OutsideCanary;
import org.supervisionwatch.houserules.Canary;

/** A room that knows the corridor it lies on. */
@Canary("rooms-know-no-door")
public abstract class NeighbourCanary {

    abstract OutsideCanary door();
}
