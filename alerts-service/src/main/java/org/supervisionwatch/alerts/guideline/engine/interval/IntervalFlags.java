package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** What is to be said of an interval besides its state. Guideline rules 1, 9 and 13. */
record IntervalFlags(PersonInPost person, WorkingCalendar calendar) {

    /** In the order in which they are declared. */
    List<StandingFlag> of(SessionTally tally, @Nullable LocalDate due, EvaluationTrace trace) {
        boolean needsCover = due != null && needsCover(due, trace);
        LocalDate dayOff = due == null ? null : tally.bookedOnDayOff();
        boolean supervisorGone = tally.withoutSupervisorInPost();
        if (!tally.crowded() && !needsCover && dayOff == null && !supervisorGone) {
            return List.of();
        }
        List<StandingFlag> flags = new ArrayList<>();
        if (tally.crowded()) {
            flags.add(StandingFlag.GROUP_TOO_LARGE);
        }
        if (needsCover) {
            flags.add(StandingFlag.NEEDS_COVER);
        }
        if (dayOff != null) {
            flags.add(StandingFlag.BOOKED_ON_DAY_OFF);
            DayOffReason why = calendar.dayOff(dayOff);
            trace.add(new EvaluationStep.BookedOnDayOff(dayOff, why == null ? DayOffReason.AWAY : why));
        }
        if (supervisorGone) {
            flags.add(StandingFlag.SUPERVISOR_NOT_IN_POST);
        }
        return flags;
    }

    private boolean needsCover(LocalDate due, EvaluationTrace trace) {
        for (Period away : person.supervisorAbsences()) {
            if (away.contains(due)) {
                trace.add(new EvaluationStep.SupervisorAwayWhenDue(away, due));
                return true;
            }
        }
        return false;
    }
}
