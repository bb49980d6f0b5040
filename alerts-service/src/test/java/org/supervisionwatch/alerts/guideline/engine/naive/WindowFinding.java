package org.supervisionwatch.alerts.guideline.engine.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** The verdict on one window. */
record WindowFinding(
        Period window,
        StandingState state,
        @Nullable LocalDate since,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal booked,
        @Nullable BigDecimal required,
        @Nullable LocalDate finalOn,
        Set<StandingFlag> flags) {

    static WindowFinding ofState(Period window, StandingState state) {
        return new WindowFinding(window, state, null, null, null, null, null, Set.of());
    }

    WindowFinding with(StandingState other) {
        return new WindowFinding(window, other, since, credited, booked, required, finalOn, flags);
    }

    PreviousWindow asPrevious() {
        return new PreviousWindow(window, state, credited, required, finalOn);
    }

    @Nullable WindowFigures asProgress() {
        return required == null ? null : new WindowFigures(window, credited, booked, required);
    }
}
