package org.supervisionwatch.alerts.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.evaluation.Sentences;
import org.supervisionwatch.alerts.evaluation.StandingView.WindowView;
import org.supervisionwatch.alerts.guideline.Figures;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Step;

/**
 * A standing on the day the draft goes live.
 *
 * @param assignment its number; left out where all posts are looked at together
 * @param before under the pack in force; left out if it does not ask this
 * @param after under the draft; left out if it does not ask this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TurnView(
        String employeeNumber,
        String name,
        @Nullable String assignment,
        String requirement,
        @Nullable SideView before,
        @Nullable SideView after) {

    /**
     * @param window that is looked at; left out for intervals
     * @param required minutes or sessions in it
     * @param runningRequired in the window still running
     * @param missing which fact nobody has told, for one that is {@code UNKNOWN}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SideView(
            State state,
            @Nullable LocalDate due,
            @Nullable WindowView window,
            @Nullable BigDecimal credited,
            @Nullable BigDecimal required,
            @Nullable BigDecimal runningRequired,
            List<String> missing) {

        static @Nullable SideView of(@Nullable Standing standing) {
            if (standing == null) {
                return null;
            }
            Figures running = standing.progress();
            return new SideView(
                    standing.state(),
                    standing.due(),
                    WindowView.of(standing.window()),
                    standing.credited(),
                    standing.required(),
                    running == null ? null : running.required(),
                    standing.working().stream()
                            .filter(Step.FactMissing.class::isInstance)
                            .map(Sentences::of)
                            .toList());
        }
    }

    static TurnView of(Member member, Turn turn) {
        return new TurnView(
                member.employeeNumber(),
                member.name(),
                member.assignment(turn.subject().assignmentId()),
                turn.subject().requirement(),
                SideView.of(turn.before()),
                SideView.of(turn.after()));
    }
}
