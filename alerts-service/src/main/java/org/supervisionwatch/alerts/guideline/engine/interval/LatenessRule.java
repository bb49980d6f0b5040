package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
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

    /** The day from which the state holds by the facts; null if the rules name none. */
    static @Nullable LocalDate since(StandingState state, DeadlineDates deadline, @Nullable AwayPeriod away) {
        LocalDate due = deadline.due();
        return switch (state) {
            case BELOW_GUIDELINE -> deadline.belowFrom();
            case OVERDUE -> due == null ? null : due.plusDays(1);
            case DUE_SOON, BOOKED -> deadline.dueSoonFrom();
            case PAUSED -> away == null ? null : away.from();
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, AWAITING_FIRST, ON_TRACK, AT_RISK -> null;
        };
    }

    private static boolean reached(@Nullable LocalDate from, LocalDate day) {
        return from != null && !day.isBefore(from);
    }

    private static boolean bookedInTime(@Nullable LocalDate booked, @Nullable LocalDate due) {
        return booked != null && due != null && !booked.isAfter(due);
    }
}
