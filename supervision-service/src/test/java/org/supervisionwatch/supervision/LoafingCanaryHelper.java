package org.supervisionwatch.supervision;

import org.supervisionwatch.houserules.Canary;

/** Neither door nor corridor, and a name that says nothing. */
@Canary({"root-holds-doors-and-corridors", "names-say-something"})
final class LoafingCanaryHelper {}
