package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From dates to a state. Guideline rules 7 and 9: being late wins over being away. */
final class Lateness {

    private Lateness() {}

    static State state(LocalDate day, Deadline deadline, boolean away, Tally tally) {
        LocalDate due = deadline.due();
        if (due != null && day.isAfter(due)) {
            return reached(deadline.belowFrom(), day) ? State.BELOW_GUIDELINE : State.OVERDUE;
        }
        if (away) {
            return State.PAUSED;
        }
        if (reached(deadline.dueSoonFrom(), day)) {
            return bookedInTime(tally.nextBooked(), due) ? State.BOOKED : State.DUE_SOON;
        }
        return tally.anchor() == null ? State.AWAITING_FIRST : State.ON_TRACK;
    }

    private static boolean reached(@Nullable LocalDate from, LocalDate day) {
        return from != null && !day.isBefore(from);
    }

    /** A due date not known yet (shifts not rostered) is still ahead: nothing says that the booking is late. */
    private static boolean bookedInTime(@Nullable LocalDate booked, @Nullable LocalDate due) {
        return booked != null && (due == null || !booked.isAfter(due));
    }
}
