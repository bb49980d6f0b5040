package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standing whose change matters: between two days with equal verdicts no evaluation is needed.
 *
 * @param since the day from which the state holds by the facts, whenever it was evaluated; null where the rules name none
 * @param anchor date of the latest session that counts
 * @param returned first working day after an absence that restarted the clock
 * @param capped whether the maximum gap brought the due date forward
 * @param nextBooked date of the earliest booking that counts and stands, on the day or later
 * @param figures of the window shown; null for an interval, and for a rolling window without figures
 * @param progress figures of the running window beside an ended one that is not yet final
 * @param previous the window before the one shown, unless a window was named
 */
public record Verdict(
        StandingState state,
        @Nullable LocalDate since,
        @Nullable LocalDate anchor,
        DeadlineDates deadline,
        @Nullable LocalDate returned,
        boolean capped,
        @Nullable LocalDate nextBooked,
        @Nullable WindowFigures figures,
        @Nullable WindowFigures progress,
        @Nullable PreviousWindow previous,
        List<StandingFlag> flags) {

    public Verdict {
        flags = List.copyOf(flags);
    }

    /** @param deadline the dates of an unmet window; otherwise {@link DeadlineDates#NONE} */
    public static Verdict ofWindow(
            StandingState state,
            @Nullable LocalDate since,
            DeadlineDates deadline,
            @Nullable WindowFigures figures,
            List<StandingFlag> flags) {
        return new Verdict(state, since, null, deadline, null, false, null, figures, null, null, flags);
    }

    /** The same verdict with the figures of the running window. */
    public Verdict with(@Nullable WindowFigures progress) {
        return new Verdict(
                state, since, anchor, deadline, returned, capped, nextBooked, figures, progress, previous, flags);
    }

    /** The same verdict with the window before the one shown, and the flag that it ended short if that is news beside it. */
    public Verdict beside(@Nullable PreviousWindow earlier) {
        List<StandingFlag> all = flags;
        if (earlier != null
                && earlier.state() == StandingState.BELOW_GUIDELINE
                && (state == StandingState.ON_TRACK || state == StandingState.AT_RISK)) {
            all = new ArrayList<>(flags);
            all.add(StandingFlag.ENDED_SHORT);
            Collections.sort(all);
        }
        return new Verdict(
                state, since, anchor, deadline, returned, capped, nextBooked, figures, progress, earlier, all);
    }

    /** A verdict that consists of a state only. */
    public static Verdict ofState(StandingState state) {
        return new Verdict(state, null, null, DeadlineDates.NONE, null, false, null, null, null, null, List.of());
    }
}
