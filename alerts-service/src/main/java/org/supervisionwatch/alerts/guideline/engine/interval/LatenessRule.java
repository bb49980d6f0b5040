package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Derives the state from the dates. Guideline rules 7 and 9: late takes precedence over away. */
final class LatenessRule {

    private LatenessRule() {}

    static StandingState state(LocalDate day, DeadlineDates deadline, boolean away, SessionTally tally) {
        LocalDate due = deadline.due();
        if (due != null && day.isAfter(due)) {
            return reached(deadline.belowFrom(), day) ? StandingState.BELOW_GUIDELINE : StandingState.OVERDUE;
        }
        if (away) {
            return StandingState.PAUSED;
        }
        if (reached(deadline.dueSoonFrom(), day)) {
            return bookedInTime(tally.nextBooked(), due) ? StandingState.BOOKED : StandingState.DUE_SOON;
        }
        return tally.anchor() == null ? StandingState.AWAITING_FIRST : StandingState.ON_TRACK;
    }

    private static boolean reached(@Nullable LocalDate from, LocalDate day) {
        return from != null && !day.isBefore(from);
    }

    /** If the due date is not known yet, because shifts are not rostered, a booking is regarded as on time. */
    private static boolean bookedInTime(@Nullable LocalDate booked, @Nullable LocalDate due) {
        return booked != null && (due == null || !booked.isAfter(due));
    }
}
