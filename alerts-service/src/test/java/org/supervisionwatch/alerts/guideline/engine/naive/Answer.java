package org.supervisionwatch.alerts.guideline.engine.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** The content of a standing without its working and next change. */
public record Answer(
        StandingState state,
        @Nullable LocalDate since,
        @Nullable LocalDate anchor,
        @Nullable Integer shiftsSince,
        Dates dates,
        @Nullable LocalDate returned,
        boolean capped,
        @Nullable LocalDate nextBooked,
        @Nullable Period window,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal booked,
        @Nullable BigDecimal required,
        @Nullable WindowFigures progress,
        @Nullable PreviousWindow previous,
        Set<StandingFlag> flags) {

    /** The dates of a deadline. */
    public record Dates(
            @Nullable LocalDate dueRaw,
            @Nullable LocalDate due,
            @Nullable LocalDate dueSoonFrom,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate finalOn,
            @Nullable LocalDate emailOn,
            List<LocalDate> escalateOn) {

        static final Dates NONE = new Dates(null, null, null, null, null, null, List.of());
    }

    static Answer ofState(StandingState state) {
        return new Answer(
                state, null, null, null, Dates.NONE, null, false, null, null, null, null, null, null, null, Set.of());
    }

    /** The answer without the values that change every day. */
    public Answer news(boolean rolling) {
        return new Answer(
                state,
                since,
                anchor,
                null,
                dates,
                returned,
                capped,
                nextBooked,
                rolling ? null : window,
                credited,
                booked,
                required,
                progress,
                previous,
                flags);
    }

    /** Converts a standing of the engine. */
    public static Answer of(Standing standing) {
        return new Answer(
                standing.state(),
                standing.since(),
                standing.anchor(),
                standing.shiftsSince(),
                new Dates(
                        standing.dueRaw(),
                        standing.due(),
                        standing.dueSoonFrom(),
                        standing.belowFrom(),
                        standing.finalOn(),
                        standing.emailOn(),
                        standing.escalateOn()),
                standing.returned(),
                standing.capped(),
                standing.nextBooked(),
                standing.window(),
                standing.credited(),
                standing.booked(),
                standing.required(),
                standing.progress(),
                standing.previous(),
                Set.copyOf(standing.flags()));
    }
}
