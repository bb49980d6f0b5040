package org.supervisionwatch.supervision;

import org.supervisionwatch.houserules.Canary;

/** What a room must not know. */
@Canary("root-holds-doors-and-corridors")
public interface OutsideCanary {}
