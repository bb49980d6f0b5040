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
import org.supervisionwatch.alerts.standing.evaluation.PersonEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * What has to be written after an evaluation.
 *
 * @param rows that are new or differ in anything
 * @param history of these, those whose state or dates differ
 * @param news what others are told
 */
public record EvaluationChanges(List<StandingRow> rows, List<StandingRow> history, List<StandingChange> news) {

    /** When, in the organisation's zone and by the clock. */
    public record EvaluationMoment(LocalDate today, Instant now) {}

    public EvaluationChanges() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Compares what was stored of a person with what is true now; what is no longer judged does not apply any more. */
    public void compare(
            UUID organisationId, List<StandingRow> stored, PersonEvaluation evaluation, EvaluationMoment moment) {
        Map<StandingSubject, StandingRow> before = new HashMap<>();
        stored.forEach(row -> before.put(row.subject(), row));
        for (RequirementVerdict judgement : evaluation.judgements()) {
            note(before.remove(judgement.subject()), StandingRowMapper.row(organisationId, judgement, moment), moment);
        }
        for (StandingRow row : before.values()) {
            UUID teamId = evaluation.teamOf(row.subject().assignmentId());
            note(row, StandingRowMapper.notApplicable(row, teamId, moment), moment);
        }
    }

    /** The person is gone: so are her standings, and whoever followed them is told. */
    public void forget(List<StandingRow> stored, EvaluationMoment moment) {
        for (StandingRow row : stored) {
            news.add(change(row, StandingRowMapper.notApplicable(row, null, moment), moment));
        }
    }

    private void note(@Nullable StandingRow before, StandingRow now, EvaluationMoment moment) {
        if (before == null) {
            add(null, now, true, moment);
            return;
        }
        boolean sameState = before.summary().state() == now.summary().state();
        StandingRow after =
                sameState ? StandingRowMapper.since(now, before.summary().sinceOn()) : now;
        boolean news = !after.summary().equals(before.summary()) || !Objects.equals(after.teamId(), before.teamId());
        if (news || !after.json().equals(before.json())) {
            add(before, after, news, moment);
        }
    }

    private void add(@Nullable StandingRow before, StandingRow after, boolean isNews, EvaluationMoment moment) {
        rows.add(after);
        if (isNews) {
            history.add(after);
            news.add(change(before, after, moment));
        }
    }

    private static StandingChange change(@Nullable StandingRow before, StandingRow after, EvaluationMoment moment) {
        return new StandingChange(
                after.organisationId(),
                after.teamId(),
                after.subject().personId(),
                after.subject().assignmentId(),
                after.subject().pack(),
                after.subject().requirement(),
                before == null ? null : before.summary(),
                after.summary(),
                moment.today(),
                moment.now());
    }
}
