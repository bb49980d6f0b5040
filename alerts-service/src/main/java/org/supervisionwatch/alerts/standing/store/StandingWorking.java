package org.supervisionwatch.alerts.standing.store;

import java.time.LocalDate;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.alerts.standing.evaluation.SessionNeeds;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;

/** Which steps of its working are kept of a standing. */
final class StandingWorking {

    private StandingWorking() {}

    /** The standing with its working, but for sessions before the last one that counts. */
    static StoredStanding shown(Standing standing) {
        return StoredStanding.of(standing, steps(standing));
    }

    /**
     * The standing with what mails quote of its working. The text of the rule, and the sessions of a window one by one, are many times as
     * large as the rest: they follow from the facts, and are worked out again when somebody asks.
     */
    static StoredStanding stored(Standing standing) {
        boolean windowed = standing.window() != null;
        return StoredStanding.of(
                standing,
                steps(standing).stream()
                        .filter(step -> !(step instanceof EvaluationStep.GovernedBy)
                                && !(step instanceof WindowStep.SessionCredited)
                                && !(windowed && step instanceof EvaluationStep.SessionNotCounted))
                        .toList());
    }

    private static List<EvaluationStep> steps(Standing standing) {
        LocalDate from =
                standing.anchor() == null ? standing.asOf().minusWeeks(SessionNeeds.WEEKS_SHOWN) : standing.anchor();
        boolean windowed = standing.window() != null;
        return standing.working().stream()
                .filter(step -> windowed
                        || !(step instanceof EvaluationStep.SessionNotCounted left)
                        || !left.date().isBefore(from))
                .toList();
    }
}
