package org.supervisionwatch.alerts.standing.adhoc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * A question for an ad-hoc evaluation: where would this person stand?
 *
 * @param asOf a civil date
 * @param requirements those of the pack that are evaluated
 * @param windowContaining a day of the window to evaluate; null: the latest window that has ended
 */
public record AdHocEvaluation(
        LocalDate asOf,
        Pack pack,
        List<Requirement> requirements,
        @Nullable LocalDate windowContaining,
        PersonInPost person,
        List<Session> sessions) {

    /** Evaluates the person: one standing for each requirement, in the order of the pack. */
    public List<Standing> answer() {
        return requirements.stream()
                .map(requirement -> GuidelineEngine.evaluate(
                        requirement, person, sessions, asOf, windowContaining, pack.holidays()))
                .toList();
    }
}
