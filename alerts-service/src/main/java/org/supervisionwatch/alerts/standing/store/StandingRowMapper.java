package org.supervisionwatch.alerts.standing.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSummary;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;

/** Turns verdicts into rows of the table standing. */
public final class StandingRowMapper {

    private StandingRowMapper() {}

    /** The row of a verdict; unknown if the person could not be evaluated. */
    public static StandingRow row(
            UUID organisationId, RequirementVerdict verdict, EvaluationChanges.EvaluationMoment moment) {
        Standing standing = verdict.standing();
        String requirement = verdict.subject().requirement();
        return row(
                organisationId,
                verdict,
                standing == null
                        ? StoredStanding.bare(requirement, StandingState.UNKNOWN, verdict.unknownBecause())
                        : StandingWorking.stored(standing),
                moment);
    }

    /**
     * The row once the rule no longer governs the person, or once they have left the post.
     *
     * @param teamId of the post; null if it has ended
     */
    public static StandingRow notApplicable(
            StandingRow before, @Nullable UUID teamId, EvaluationChanges.EvaluationMoment moment) {
        RequirementVerdict none = new RequirementVerdict(
                before.subject(), teamId, before.summary().packVersion(), null, null);
        return row(
                before.organisationId(),
                none,
                StoredStanding.bare(before.subject().requirement(), StandingState.NOT_APPLICABLE, null),
                moment);
    }

    private static StandingRow row(
            UUID organisationId,
            RequirementVerdict verdict,
            StoredStanding standing,
            EvaluationChanges.EvaluationMoment moment) {
        return new StandingRow(
                verdict.subject(),
                organisationId,
                verdict.teamId(),
                summary(standing, standing.verdict(), verdict.packVersion()),
                standing.json(),
                moment.today(),
                moment.now());
    }

    private static StandingSummary summary(StoredStanding standing, Verdict verdict, String packVersion) {
        // the dates of a rolling window move every day without being a change
        Period fixed = verdict.figures() == null ? null : verdict.figures().window();
        return new StandingSummary(
                verdict.state(),
                packVersion,
                verdict.since(),
                verdict.deadline().due(),
                verdict.deadline().dueSoonFrom(),
                verdict.deadline().belowFrom(),
                verdict.deadline().emailOn(),
                verdict.deadline().escalateOn(),
                verdict.anchor(),
                verdict.nextBooked(),
                standing.credited(),
                standing.required(),
                fixed == null ? null : fixed.from(),
                fixed == null ? null : fixed.to(),
                verdict.flags());
    }
}
