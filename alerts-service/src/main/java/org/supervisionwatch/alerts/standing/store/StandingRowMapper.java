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

/** Turns verdicts into rows of the table standing. */
public final class StandingRowMapper {

    /** Without a session that counts, the working shows the sessions of so many weeks that do not. */
    private static final int WEEKS_SHOWN = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private StandingRowMapper() {}

    /** The row of a verdict; unknown if the person could not be evaluated. */
    public static StandingRow row(
            UUID organisationId, RequirementVerdict verdict, EvaluationChanges.EvaluationMoment moment) {
        Standing standing = verdict.standing();
        if (standing == null) {
            return bare(verdict.subject(), organisationId, verdict, StandingState.UNKNOWN, moment);
        }
        StandingView view = StandingView.of(stable(standing));
        return new StandingRow(
                verdict.subject(),
                organisationId,
                verdict.teamId(),
                summary(view, fixedWindow(standing), verdict.packVersion(), moment.today()),
                json(view),
                moment.today(),
                moment.now());
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
        return bare(before.subject(), before.organisationId(), none, StandingState.NOT_APPLICABLE, moment);
    }

    /** The same row with another first day. */
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

    /** The standing without what changes from day to day, and without sessions before the last one that counts. */
    private static Standing stable(Standing standing) {
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

    /** The window, if it is fixed; null for a rolling one, whose dates move every day without being a change. */
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
            RequirementVerdict verdict,
            StandingState state,
            EvaluationChanges.EvaluationMoment moment) {
        StandingSummary summary = StandingSummary.bare(state, verdict.packVersion(), moment.today());
        return new StandingRow(
                subject,
                organisationId,
                verdict.teamId(),
                summary,
                json(new BareView(subject.requirement(), state, codeOf(verdict.unknownBecause()))),
                moment.today(),
                moment.now());
    }

    private static @Nullable String codeOf(@Nullable WatchReason reason) {
        return reason == null ? null : reason.code();
    }

    /**
     * A standing without dates.
     *
     * @param reason why the person could not be evaluated; null if the rule no longer applies
     */
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
