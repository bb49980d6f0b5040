package org.supervisionwatch.supervision.session;

import org.supervisionwatch.houserules.Canary;
import org.supervisionwatch.supervision.OutsideCanary;

/** A room that knows the corridor it lies on. */
@Canary("rooms-know-no-door")
public abstract class NeighbourCanary {

    abstract OutsideCanary door();
}
