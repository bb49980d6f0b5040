package org.supervisionwatch.alerts.standing.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * A standing as JSON. All dates are civil dates.
 *
 * @param window the window that was evaluated; null for intervals
 * @param credited in minutes or sessions, like {@code required}
 * @param finalOn the day from which a window that ended short counts as below, and can no longer be corrected
 * @param progress in the window still running
 * @param flags in lower case, such as {@code needs_cover}
 * @param working how the result came about, step by step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingView(
        String requirement,
        StandingState state,
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
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable LocalDate finalOn,
        @Nullable ProgressView progress,
        LocalDate nextChange,
        List<String> flags,
        List<EvaluationStepView> working) {

    /** A window; both days are included. */
    public record WindowView(LocalDate from, LocalDate to) {

        public static @Nullable WindowView of(@Nullable Period window) {
            return window == null || window.to() == null ? null : new WindowView(window.from(), window.to());
        }
    }

    /** What has been credited so far in a window still running. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressView(
            @Nullable WindowView window,
            @Nullable BigDecimal credited,
            @Nullable BigDecimal required) {

        static @Nullable ProgressView of(@Nullable WindowFigures progress) {
            return progress == null
                    ? null
                    : new ProgressView(WindowView.of(progress.window()), progress.credited(), progress.required());
        }
    }

    public static StandingView of(Standing standing) {
        return new StandingView(
                standing.requirement(),
                standing.state(),
                standing.due(),
                standing.dueRaw(),
                standing.dueSoonFrom(),
                standing.belowFrom(),
                standing.emailOn(),
                standing.escalateOn(),
                standing.anchor(),
                standing.daysSince(),
                standing.shiftsSince(),
                standing.returned(),
                standing.capped(),
                standing.nextBooked(),
                WindowView.of(standing.window()),
                standing.credited(),
                standing.required(),
                standing.finalOn(),
                ProgressView.of(standing.progress()),
                standing.nextChange(),
                standing.flags().stream().map(EnglishText::code).toList(),
                standing.working().stream().map(EvaluationStepView::of).toList());
    }
}
