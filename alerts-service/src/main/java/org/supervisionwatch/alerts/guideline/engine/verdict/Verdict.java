package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standing whose change matters: between two days with equal verdicts no evaluation is needed.
 *
 * @param anchor date of the latest session that counts
 * @param returned first working day after an absence that restarted the clock
 * @param capped whether the maximum gap brought the due date forward
 * @param nextBooked date of the earliest booking that counts, on the day or later
 * @param figures of the window evaluated; null for an interval, and for a rolling window without figures
 * @param progress figures of the current window, if they can be calculated
 */
public record Verdict(
        StandingState state,
        @Nullable LocalDate anchor,
        DeadlineDates deadline,
        @Nullable LocalDate returned,
        boolean capped,
        @Nullable LocalDate nextBooked,
        @Nullable WindowFigures figures,
        @Nullable WindowFigures progress,
        List<StandingFlag> flags) {

    public Verdict {
        flags = List.copyOf(flags);
    }

    /** @param deadline the dates of an unmet window; otherwise {@link DeadlineDates#NONE} */
    public static Verdict ofWindow(
            StandingState state, DeadlineDates deadline, @Nullable WindowFigures figures, List<StandingFlag> flags) {
        return new Verdict(state, null, deadline, null, false, null, figures, null, flags);
    }

    /** The same verdict with the figures of the current window. */
    public Verdict with(@Nullable WindowFigures progress) {
        return new Verdict(state, anchor, deadline, returned, capped, nextBooked, figures, progress, flags);
    }

    /** A verdict that consists of a state only. */
    public static Verdict ofState(StandingState state) {
        return new Verdict(state, null, DeadlineDates.NONE, null, false, null, null, null, List.of());
    }
}
