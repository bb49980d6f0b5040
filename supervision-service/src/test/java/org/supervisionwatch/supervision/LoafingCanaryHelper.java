package org.supervisionwatch.supervision;

import org.supervisionwatch.houserules.Canary;

/** Neither an entry point nor a flow, and with a vague name. */
@Canary({"root-holds-doors-and-corridors", "names-say-something"})
final class LoafingCanaryHelper {}
