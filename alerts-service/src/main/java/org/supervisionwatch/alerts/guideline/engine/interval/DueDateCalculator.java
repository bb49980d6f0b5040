package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule.IntervalProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.NoDueDateReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/**
 * Reckons the due date of an interval in days or months. Guideline rules 3 to 6 and 15, in this order: the interval,
 * part-time, return to work or blank weeks, the day the requirement was first asked, the roll, the cap.
 */
final class DueDateCalculator {

    private final Interval interval;
    private final PersonInPost person;
    private final WorkingCalendar rota;
    private final BusinessDays businessDays;

    DueDateCalculator(Interval interval, PersonInPost person, WorkingCalendar rota, BusinessDays businessDays) {
        this.interval = interval;
        this.person = person;
        this.rota = rota;
        this.businessDays = businessDays;
    }

    DueDateBasis footing(@Nullable LocalDate anchor, LocalDate day) {
        AwayPeriod restart = restart(anchor, day);
        return new DueDateBasis(anchor, restart, restart != null && restart.contains(day));
    }

    /** Whether the part-time rule needs a share of full time that nobody has given. While the clock stands still it needs none. */
    boolean lacksFte(DueDateBasis footing) {
        LocalDate anchor = footing.anchor();
        return anchor != null
                && !footing.stopped()
                && interval.partTime() instanceof IntervalProration
                && fteOn(anchor) == null;
    }

    DueDateResult course(DueDateBasis footing, EvaluationTrace trail) {
        LocalDate anchor = footing.anchor();
        AwayPeriod restart = footing.restart();
        if (restart != null && footing.stopped()) {
            trail.add(new EvaluationStep.ClockStopped(restart));
            return DueDateResult.STOPPED;
        }
        LocalDate raw = anchor == null ? first(trail) : interval(anchor, trail);
        if (restart != null) {
            return afterReturn(raw, restart, trail);
        }
        if (anchor == null) {
            return rolled(raw, null, null, trail);
        }
        LocalDate stretched = BlankWeeks.stretch(rota, anchor, raw, trail);
        return stretched == null
                ? noDue(NoDueDateReason.WEEKS_STAY_BLANK, null, trail)
                : rolled(stretched, anchor, null, trail);
    }

    /** The last absence that restarts the clock, has begun, and is not over and done with. Guideline rule 4. */
    private @Nullable AwayPeriod restart(@Nullable LocalDate anchor, LocalDate day) {
        AwayPeriod last = null;
        for (AwayPeriod away : rota.away()) {
            if (away.effect() instanceof AbsenceEffect.RestartClock
                    && !away.from().isAfter(day)
                    && !away.endedBefore(person.post().start())
                    && (anchor == null || !away.endedBefore(anchor))) {
                last = away;
            }
        }
        return last;
    }

    private LocalDate first(EvaluationTrace trail) {
        LocalDate start = person.post().start();
        LocalDate raw = start.plusDays(interval.firstWithinDays());
        trail.add(new EvaluationStep.FirstSessionWithin(start, interval.firstWithinDays(), raw));
        return raw;
    }

    private LocalDate interval(LocalDate anchor, EvaluationTrace trail) {
        IntervalLength every = interval.every();
        FullTimeShare fte = fteOn(anchor);
        if (fte != null) {
            trail.add(new EvaluationStep.FteInForce(anchor, fte));
        }
        if (fte != null
                && every instanceof IntervalLength.IntervalInDays(int days)
                && interval.partTime() instanceof IntervalProration prorate) {
            int prorated = prorate.prorate(days, fte);
            trail.add(new EvaluationStep.IntervalProrated(days, fte, prorated));
            every = new IntervalLength.IntervalInDays(prorated);
        }
        LocalDate raw = every.after(anchor);
        trail.add(new EvaluationStep.IntervalAdded(anchor, every, raw));
        return raw;
    }

    private @Nullable FullTimeShare fteOn(LocalDate day) {
        WorkingPattern pattern = person.patternOn(day);
        return pattern == null ? null : pattern.fte();
    }

    private DueDateResult afterReturn(LocalDate raw, AwayPeriod restart, EvaluationTrace trail) {
        LocalDate last = restart.to();
        LocalDate returned = last == null ? null : rota.firstWorkedFrom(last.plusDays(1));
        if (returned == null || !(restart.effect() instanceof AbsenceEffect.RestartClock(int within))) {
            return noDue(NoDueDateReason.NO_DAY_WORKED, null, trail);
        }
        LocalDate restarted = DateComparison.later(raw, businessDays.after(returned, within));
        trail.add(new EvaluationStep.ClockRestarted(restart, returned, within, restarted));
        return rolled(restarted, null, returned, trail);
    }

    /**
     * Moves the raw date to a day she works, no later than the cap allows.
     *
     * @param anchor from which the cap runs; null where there is none or the clock was restarted
     */
    private DueDateResult rolled(
            LocalDate reckoned, @Nullable LocalDate anchor, @Nullable LocalDate returned, EvaluationTrace trail) {
        LocalDate raw = heldBack(reckoned, trail);
        LocalDate due = rota.firstWorkedFrom(raw);
        if (due == null) {
            return noDue(NoDueDateReason.NO_DAY_WORKED, returned, trail);
        }
        if (trail.isKept() && !due.equals(raw)) {
            trail.add(new EvaluationStep.DueDateRolled(raw, due, rota.passedOver(raw, due)));
        }
        LocalDate limit = anchor == null ? null : limit(anchor);
        if (limit == null || !limit.isBefore(due)) {
            return new DueDateResult(false, raw, due, false, returned);
        }
        trail.add(new EvaluationStep.DueDateCapped(limitDays(), limit));
        return new DueDateResult(false, raw, limit, true, returned);
    }

    /** No earlier than one unprorated interval after the requirement was first asked. Guideline rule 15. */
    private LocalDate heldBack(LocalDate raw, EvaluationTrace trail) {
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom == null || !raw.isBefore(interval.every().after(appliesFrom))) {
            return raw;
        }
        LocalDate held = interval.every().after(appliesFrom);
        trail.add(new EvaluationStep.DueDateHeldBack(appliesFrom, held));
        return held;
    }

    /** The first day worked once the longest gap allowed is reached. Guideline rule 6. */
    private @Nullable LocalDate limit(LocalDate anchor) {
        if (interval.hardCapDays() == null) {
            return null;
        }
        LocalDate reached = anchor.plusDays(interval.hardCapDays());
        LocalDate appliesFrom = person.appliesFrom();
        return rota.firstWorkedFrom(
                appliesFrom == null
                        ? reached
                        : DateComparison.later(reached, interval.every().after(appliesFrom)));
    }

    private int limitDays() {
        return interval.hardCapDays() == null ? 0 : interval.hardCapDays();
    }

    private static DueDateResult noDue(NoDueDateReason why, @Nullable LocalDate returned, EvaluationTrace trail) {
        trail.add(new EvaluationStep.NoDueDate(why));
        return DueDateResult.withoutDue(returned);
    }
}
