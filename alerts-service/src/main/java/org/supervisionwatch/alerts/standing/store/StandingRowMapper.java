package org.supervisionwatch.alerts.standing.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.StandingSummary;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.alerts.standing.explanation.StandingView;

/** Outcomes as rows. */
public final class StandingRowMapper {

    /** Without a session that counts, those left out of so many weeks are shown. */
    private static final int WEEKS_SHOWN = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private StandingRowMapper() {}

    public static StandingRow row(
            UUID organisationId, RequirementVerdict judgement, EvaluationChanges.EvaluationMoment moment) {
        Standing standing = judgement.standing();
        if (standing == null) {
            return bare(judgement.subject(), organisationId, judgement, StandingState.UNKNOWN, moment);
        }
        StandingView view = StandingView.of(lasting(standing));
        return new StandingRow(
                judgement.subject(),
                organisationId,
                judgement.teamId(),
                summary(view, fixedWindow(standing), judgement.packVersion(), moment.today()),
                json(view),
                moment.today(),
                moment.now());
    }

    /**
     * The rule does not concern the person any more, or she is not in that post any more.
     *
     * @param teamId of the post; null if it has ended
     */
    public static StandingRow notApplicable(
            StandingRow before, @Nullable UUID teamId, EvaluationChanges.EvaluationMoment moment) {
        RequirementVerdict none = new RequirementVerdict(
                before.subject(), teamId, before.summary().packVersion(), null, null);
        return bare(before.subject(), before.organisationId(), none, StandingState.NOT_APPLICABLE, moment);
    }

    public static StandingRow since(StandingRow row, LocalDate sinceOn) {
        return new StandingRow(
                row.subject(),
                row.organisationId(),
                row.teamId(),
                row.summary().since(sinceOn),
                row.json(),
                row.evaluatedOn(),
                row.changedAt());
    }

    /** What stays true until the next change: no days that grow by themselves, and of what did not count only what came after the anchor. */
    private static Standing lasting(Standing standing) {
        LocalDate from = standing.anchor() == null ? standing.asOf().minusWeeks(WEEKS_SHOWN) : standing.anchor();
        boolean windowed = standing.window() != null;
        List<EvaluationStep> working = standing.working().stream()
                .filter(step -> windowed
                        || !(step instanceof EvaluationStep.SessionNotCounted left)
                        || !left.date().isBefore(from))
                .toList();
        return new Standing(
                standing.requirement(),
                standing.asOf(),
                standing.verdict(),
                null,
                standing.shiftsSince(),
                standing.window(),
                standing.nextChange(),
                working);
    }

    /** Null for a rolling window: its dates move every day, and that is no news. */
    private static @Nullable Period fixedWindow(Standing standing) {
        return standing.verdict().figures() == null
                ? null
                : standing.verdict().figures().window();
    }

    private static StandingSummary summary(
            StandingView view, @Nullable Period fixed, String packVersion, LocalDate today) {
        return new StandingSummary(
                view.state(),
                packVersion,
                today,
                view.due(),
                view.dueSoonFrom(),
                view.belowFrom(),
                view.emailOn(),
                view.escalateOn(),
                view.anchor(),
                view.nextBooked(),
                view.credited(),
                view.required(),
                fixed == null ? null : fixed.from(),
                fixed == null ? null : fixed.to(),
                view.flags());
    }

    private static StandingRow bare(
            StandingSubject subject,
            UUID organisationId,
            RequirementVerdict judgement,
            StandingState state,
            EvaluationChanges.EvaluationMoment moment) {
        StandingSummary summary = StandingSummary.bare(state, judgement.packVersion(), moment.today());
        return new StandingRow(
                subject,
                organisationId,
                judgement.teamId(),
                summary,
                json(new BareView(subject.requirement(), state, codeOf(judgement.unknownBecause()))),
                moment.today(),
                moment.now());
    }

    private static @Nullable String codeOf(@Nullable WatchReason reason) {
        return reason == null ? null : reason.code();
    }

    /** A standing without dates. @param reason why there is no verdict */
    private record BareView(
            String requirement,
            StandingState state,
            @Nullable String reason) {}

    private static String json(Record view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a standing could not be written as JSON", impossible);
        }
    }
}
