package org.supervisionwatch.alerts.guideline.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Figures;
import org.supervisionwatch.alerts.guideline.Flag;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;

/** All that a standing says but its working and its next change. */
public record Answer(
        State state,
        @Nullable LocalDate anchor,
        @Nullable Integer daysSince,
        @Nullable Integer shiftsSince,
        Dates dates,
        @Nullable LocalDate returned,
        boolean capped,
        @Nullable LocalDate nextBooked,
        @Nullable Period window,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable Figures progress,
        Set<Flag> flags) {

    /** The dates by which somebody is told. */
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

    static Answer bare(State state) {
        return new Answer(state, null, null, null, Dates.NONE, null, false, null, null, null, null, null, Set.of());
    }

    static Answer ofWindow(State state, Period window, @Nullable Figures progress) {
        return new Answer(
                state, null, null, null, Dates.NONE, null, false, null, window, null, null, progress, Set.of());
    }

    /** Without what passes with every day: that is no news. */
    public Answer news(boolean rolling) {
        return new Answer(
                state,
                anchor,
                null,
                null,
                dates,
                returned,
                capped,
                nextBooked,
                rolling ? null : window,
                credited,
                required,
                progress,
                flags);
    }

    /** What the engine said, in the same words. */
    public static Answer of(Standing standing) {
        return new Answer(
                standing.state(),
                standing.anchor(),
                standing.daysSince(),
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
                standing.required(),
                standing.progress(),
                Set.copyOf(standing.flags()));
    }
}
