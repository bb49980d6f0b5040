package org.supervisionwatch.alerts.standing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.standing.evaluation.PersonEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;

/**
 * The changes that an evaluation has to write and announce.
 *
 * @param rows the standings that are new or have changed in anything
 * @param history those of them whose state, dates or team have changed
 * @param announced the same changes as other areas are told of them
 */
public record EvaluationChanges(List<StandingRow> rows, List<StandingRow> history, List<StandingChange> announced) {

    /** The day in the organisation's zone, and the instant. */
    public record EvaluationMoment(LocalDate today, Instant now) {}

    public EvaluationChanges() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Compares the stored standings of a person with the new ones; a stored one without a new one no longer applies. */
    public void compare(
            UUID organisationId, List<StandingRow> stored, PersonEvaluation evaluation, EvaluationMoment moment) {
        Map<StandingSubject, StandingRow> before = new HashMap<>();
        stored.forEach(row -> before.put(row.subject(), row));
        for (RequirementVerdict verdict : evaluation.verdicts()) {
            StandingRow row = before.remove(verdict.subject());
            record(row, StandingRowMapper.row(organisationId, verdict, moment), moment);
        }
        for (StandingRow row : before.values()) {
            UUID teamId = evaluation.teamOf(row.subject().assignmentId());
            record(row, StandingRowMapper.notApplicable(row, teamId, moment), moment);
        }
    }

    /** Announces that the standings of a person who is gone no longer apply. */
    public void forget(List<StandingRow> stored, EvaluationMoment moment) {
        for (StandingRow row : stored) {
            announced.add(change(row, StandingRowMapper.notApplicable(row, null, moment), moment));
        }
    }

    private void record(@Nullable StandingRow before, StandingRow after, EvaluationMoment moment) {
        if (before == null) {
            add(null, after, true, moment);
            return;
        }
        boolean changed = !after.summary().equals(before.summary()) || !Objects.equals(after.teamId(), before.teamId());
        if (changed || !after.json().equals(before.json())) {
            add(before, after, changed, moment);
        }
    }

    private void add(@Nullable StandingRow before, StandingRow after, boolean changed, EvaluationMoment moment) {
        rows.add(after);
        if (changed) {
            history.add(after);
            announced.add(change(before, after, moment));
        }
    }

    private static boolean endedShort(StandingRow row) {
        return row.summary().flags().contains(StandingFlag.ENDED_SHORT);
    }

    private static StandingChange change(@Nullable StandingRow before, StandingRow after, EvaluationMoment moment) {
        return new StandingChange(
                after.organisationId(),
                after.teamId(),
                after.subject(),
                before == null ? null : before.summary(),
                after.summary(),
                endedShort(after) || (before != null && endedShort(before))
                        ? StoredStanding.read(after.json()).verdict().previous()
                        : null,
                moment.today(),
                moment.now());
    }
}
