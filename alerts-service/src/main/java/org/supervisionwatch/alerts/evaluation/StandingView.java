package org.supervisionwatch.alerts.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;

/**
 * A standing as JSON. All dates are civil dates.
 *
 * @param flags in lower case, such as {@code needs_cover}
 * @param working how it came about, step by step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingView(
        String requirement,
        State state,
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
        LocalDate nextChange,
        List<String> flags,
        List<StepView> working) {

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
                standing.nextChange(),
                standing.flags().stream().map(Words::of).toList(),
                standing.working().stream().map(StepView::of).toList());
    }
}
