package org.supervisionwatch.alerts;

import org.supervisionwatch.houserules.Canary;

/** What a room must not know. */
@Canary("root-holds-doors-and-corridors")
public interface OutsideCanary {}
