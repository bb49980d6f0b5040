package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * A standing as JSON. All dates are civil dates.
 *
 * @param lastKnown the state before, while a data gap is in force
 * @param reason the code of the reason why the person could not be evaluated
 * @param verdict null if nothing was evaluated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingView(
        String requirement,
        StandingState state,
        @Nullable StandingState lastKnown,
        @Nullable String reason,
        @JsonUnwrapped @Nullable VerdictView verdict) {

    /**
     * What follows from the verdict, and how it came about.
     *
     * @param since the day from which the state holds by the facts
     * @param window the window that was evaluated; null for intervals
     * @param amounts of that window
     * @param finalOn the day from which a window that ended short counts as below, and can no longer be corrected
     * @param progress in the window still running, beside one that has ended and is not yet final
     * @param previous the window before the one shown
     * @param flags in lower case, such as {@code needs_cover}
     * @param working how the result came about, step by step
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictView(
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate dueRaw,
            @Nullable LocalDate dueSoonFrom,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate emailOn,
            List<LocalDate> escalateOn,
            @Nullable LocalDate anchor,
            @Nullable Integer daysSince,
            @Nullable Integer shiftsSince,
            @Nullable LocalDate returned,
            boolean capped,
            @Nullable LocalDate nextBooked,
            @Nullable WindowView window,
            @JsonUnwrapped @Nullable AmountsView amounts,
            @Nullable LocalDate finalOn,
            @Nullable ProgressView progress,
            @Nullable PreviousView previous,
            LocalDate nextChange,
            List<String> flags,
            List<EvaluationStepView> working) {}

    /** A window; both days are included. */
    public record WindowView(LocalDate from, LocalDate to) {

        public static @Nullable WindowView of(@Nullable Period window) {
            return window == null || window.to() == null ? null : new WindowView(window.from(), window.to());
        }
    }

    /**
     * In minutes or sessions, as the requirement measures.
     *
     * @param booked what bookings that stand would add
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AmountsView(
            @Nullable BigDecimal credited,
            @Nullable BigDecimal booked,
            @Nullable BigDecimal required) {

        static @Nullable AmountsView of(@Nullable WindowFigures figures) {
            return figures == null ? null : new AmountsView(figures.credited(), figures.booked(), figures.required());
        }
    }

    /** What has been credited so far in a window still running. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressView(
            @Nullable WindowView window,
            @JsonUnwrapped @Nullable AmountsView amounts) {

        static @Nullable ProgressView of(@Nullable WindowFigures progress) {
            return progress == null
                    ? null
                    : new ProgressView(WindowView.of(progress.window()), AmountsView.of(progress));
        }
    }

    /** The verdict on the window before the one shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreviousView(
            @Nullable WindowView window,
            StandingState state,
            @Nullable BigDecimal credited,
            @Nullable BigDecimal required,
            @Nullable LocalDate finalOn) {

        static @Nullable PreviousView of(@Nullable PreviousWindow previous) {
            return previous == null
                    ? null
                    : new PreviousView(
                            WindowView.of(previous.window()),
                            previous.state(),
                            previous.credited(),
                            previous.required(),
                            previous.finalOn());
        }
    }

    public static StandingView of(Standing standing) {
        return of(StoredStanding.of(standing, standing.working()), standing.asOf());
    }

    /** @param today in the organisation's zone; the days since the last session are counted up to it */
    public static StandingView of(StoredStanding standing, LocalDate today) {
        LocalDate nextChange = standing.nextChange();
        WatchReason reason = standing.reason();
        return new StandingView(
                standing.requirement(),
                standing.state(),
                null,
                reason == null ? null : reason.code(),
                nextChange == null ? null : verdict(standing, standing.verdict(), nextChange, today));
    }

    private static VerdictView verdict(
            StoredStanding standing, Verdict verdict, LocalDate nextChange, LocalDate today) {
        return new VerdictView(
                verdict.since(),
                verdict.deadline().due(),
                verdict.deadline().dueRaw(),
                verdict.deadline().dueSoonFrom(),
                verdict.deadline().belowFrom(),
                verdict.deadline().emailOn(),
                verdict.deadline().escalateOn(),
                verdict.anchor(),
                verdict.anchor() == null ? null : (int) ChronoUnit.DAYS.between(verdict.anchor(), today),
                standing.shiftsSince(),
                verdict.returned(),
                verdict.capped(),
                verdict.nextBooked(),
                WindowView.of(standing.window()),
                AmountsView.of(verdict.figures()),
                standing.finalOn(),
                ProgressView.of(verdict.progress()),
                PreviousView.of(verdict.previous()),
                nextChange,
                verdict.flags().stream().map(EnglishText::code).toList(),
                working(standing.working()));
    }

    /** What is local is known from the rule, which is among the steps of a standing that has just been evaluated. */
    private static List<EvaluationStepView> working(List<EvaluationStep> steps) {
        Set<String> local = !steps.isEmpty() && steps.getFirst() instanceof EvaluationStep.GovernedBy(var rule)
                ? rule.local()
                : Set.of();
        return steps.stream().map(step -> EvaluationStepView.of(step, local)).toList();
    }

    /** The same while a data gap is in force. */
    public StandingView unknown() {
        return state == StandingState.NOT_APPLICABLE
                ? this
                : new StandingView(requirement, StandingState.UNKNOWN, state, reason, verdict);
    }
}
