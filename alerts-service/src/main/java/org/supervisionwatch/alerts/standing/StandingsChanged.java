package org.supervisionwatch.alerts.standing;

import java.util.List;

/** Fired as a synchronous CDI event, once for each evaluation that changed something, in the evaluator's transaction. */
public record StandingsChanged(List<StandingChange> changes) {

    public StandingsChanged {
        changes = List.copyOf(changes);
    }
}
