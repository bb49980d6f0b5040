package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.standing.explanation.StandingView.WindowView;
import org.supervisionwatch.alerts.standing.explanation.StepSentences;
import org.supervisionwatch.alerts.whatif.replay.GoLiveChange;

/**
 * A standing before and after the draft goes live, on that day.
 *
 * @param assignment assignment number; left out if all posts are evaluated together
 * @param before under the pack in force; left out if it does not have the requirement
 * @param after under the draft; left out if it does not have the requirement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoLiveChangeView(
        String employeeNumber,
        String name,
        @Nullable String assignment,
        String requirement,
        @Nullable GoLiveStandingView before,
        @Nullable GoLiveStandingView after) {

    /**
     * @param window the window evaluated; left out for intervals
     * @param required minutes or sessions required in it
     * @param runningRequired the amount required in the current window
     * @param missing the missing facts, if the state is {@code UNKNOWN}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GoLiveStandingView(
            StandingState state,
            @Nullable LocalDate due,
            @Nullable WindowView window,
            @Nullable BigDecimal credited,
            @Nullable BigDecimal required,
            @Nullable BigDecimal runningRequired,
            List<String> missing) {

        static @Nullable GoLiveStandingView of(@Nullable Standing standing) {
            if (standing == null) {
                return null;
            }
            WindowFigures running = standing.progress();
            return new GoLiveStandingView(
                    standing.state(),
                    standing.due(),
                    WindowView.of(standing.window()),
                    standing.credited(),
                    standing.required(),
                    running == null ? null : running.required(),
                    standing.working().stream()
                            .filter(EvaluationStep.FactMissing.class::isInstance)
                            .map(StepSentences::of)
                            .toList());
        }
    }

    public static GoLiveChangeView of(StaffMember member, GoLiveChange change) {
        return new GoLiveChangeView(
                member.employeeNumber(),
                member.name(),
                member.assignment(change.subject().assignmentId()),
                change.subject().requirement(),
                GoLiveStandingView.of(change.before()),
                GoLiveStandingView.of(change.after()));
    }
}
