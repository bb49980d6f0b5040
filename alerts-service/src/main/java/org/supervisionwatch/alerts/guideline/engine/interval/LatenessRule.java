package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** From dates to a state. Guideline rules 7 and 9: being late wins over being away. */
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

    /** A due date not known yet (shifts not rostered) is still ahead: nothing says that the booking is late. */
    private static boolean bookedInTime(@Nullable LocalDate booked, @Nullable LocalDate due) {
        return booked != null && (due == null || !booked.isAfter(due));
    }
}
