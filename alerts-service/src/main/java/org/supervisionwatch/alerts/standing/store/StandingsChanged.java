package org.supervisionwatch.alerts.standing.store;

import java.util.List;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;

/** Standings have changed. Fired as a synchronous CDI event, once for each batch that changed something, in the evaluator's transaction. */
public record StandingsChanged(List<StandingChange> changes) {}
