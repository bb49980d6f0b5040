package org.supervisionwatch.supervision;

import org.supervisionwatch.houserules.Canary;

/** An outside type that no other package may use. */
@Canary("root-holds-doors-and-corridors")
public interface OutsideCanary {}
