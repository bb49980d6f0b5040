package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standing whose change is news: two days with equal verdicts need no second look in between.
 *
 * @param anchor the date of the latest session that counts
 * @param returned the first day worked after an absence that restarted the clock
 * @param capped whether the longest gap allowed brought the due date forward
 * @param nextBooked the earliest booking that counts, on the day or later
 * @param figures of the window looked at; null for an interval, and for a rolling window of which nothing was worked out
 * @param progress of the window still running, where its figures can be worked out
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

    /** @param deadline of a window that ended short; otherwise none */
    public static Verdict ofWindow(
            StandingState state, DeadlineDates deadline, @Nullable WindowFigures figures, List<StandingFlag> flags) {
        return new Verdict(state, null, deadline, null, false, null, figures, null, flags);
    }

    /** The same, with what the running window holds so far. */
    public Verdict with(@Nullable WindowFigures ofRunning) {
        return new Verdict(state, anchor, deadline, returned, capped, nextBooked, figures, ofRunning, flags);
    }

    /** A state with nothing beside it. */
    public static Verdict bare(StandingState state) {
        return new Verdict(state, null, DeadlineDates.NONE, null, false, null, null, null, List.of());
    }
}
