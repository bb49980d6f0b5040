package org.supervisionwatch.supervision.session;

import org.supervisionwatch.houserules.Canary;
import org.supervisionwatch.supervision.OutsideCanary;

/** A package that uses an entry point. */
@Canary("rooms-know-no-door")
public abstract class NeighbourCanary {

    abstract OutsideCanary door();
}
