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
import org.supervisionwatch.alerts.guideline.engine.verdict.IdleWeeks;
import org.supervisionwatch.alerts.guideline.engine.verdict.WeekBlanks;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.NoDueDateReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/**
 * Calculates the due date of an interval in days or months. Guideline rules 3 to 6 and 15, in this order: interval, part-time
 * rule, return to work or blank weeks, the day from which the requirement applies, roll to a working day, cap.
 */
final class DueDateCalculator {

    private final Interval interval;
    private final PersonInPost person;
    private final WorkingCalendar calendar;
    private final WeekBlanks blanks;
    private final BusinessDays businessDays;

    DueDateCalculator(Interval interval, PersonInPost person, WorkingCalendar calendar, BusinessDays businessDays) {
        this.interval = interval;
        this.person = person;
        this.calendar = calendar;
        this.blanks = new WeekBlanks(calendar, IdleWeeks.BLANK);
        this.businessDays = businessDays;
    }

    DueDateBasis basis(@Nullable LocalDate anchor, LocalDate day) {
        AwayPeriod restart = restart(anchor, day);
        return new DueDateBasis(anchor, restart, restart != null && restart.contains(day));
    }

    /**
     * Whether the part-time rule needs a share of full time that is not known, or is nought while no ceiling limits the interval. While the
     * clock is paused none is needed.
     */
    boolean lacksFte(DueDateBasis basis) {
        LocalDate anchor = basis.anchor();
        if (anchor == null || basis.stopped() || !(interval.partTime() instanceof IntervalProration prorate)) {
            return false;
        }
        FullTimeShare fte = fteOn(anchor);
        return fte == null || (fte.isZero() && prorate.ceilingDays() == null);
    }

    DueDateResult result(DueDateBasis basis, EvaluationTrace trace) {
        LocalDate anchor = basis.anchor();
        AwayPeriod restart = basis.restart();
        if (restart != null && basis.stopped()) {
            trace.add(new EvaluationStep.ClockStopped(restart));
            return DueDateResult.STOPPED;
        }
        LocalDate raw = anchor == null ? first(trace) : interval(anchor, trace);
        if (restart != null) {
            return afterReturn(raw, restart, anchor, trace);
        }
        if (anchor == null) {
            return rolled(raw, null, null, trace);
        }
        LocalDate stretched = BlankWeeks.stretch(blanks, anchor, raw, trace);
        return stretched == null
                ? noDue(NoDueDateReason.WEEKS_STAY_BLANK, null, trace)
                : rolled(anew(anchor, stretched, trace), isBeforePost(anchor) ? null : anchor, null, trace);
    }

    private boolean isBeforePost(LocalDate anchor) {
        return anchor.isBefore(person.post().start());
    }

    /** No earlier than a first session, if the last one was before the post. Guideline rule 3. */
    private LocalDate anew(@Nullable LocalDate anchor, LocalDate raw, EvaluationTrace trace) {
        LocalDate start = person.post().start();
        LocalDate first = start.plusDays(interval.firstWithinDays());
        if (anchor == null || !isBeforePost(anchor) || !raw.isBefore(first)) {
            return raw;
        }
        trace.add(new EvaluationStep.PostBegunAnew(start, interval.firstWithinDays(), first));
        return first;
    }

    /** The last absence that restarts the clock, has begun, and ended neither before the post nor before the anchor. Guideline rule 4. */
    private @Nullable AwayPeriod restart(@Nullable LocalDate anchor, LocalDate day) {
        AwayPeriod last = null;
        for (AwayPeriod away : calendar.away()) {
            if (away.effect() instanceof AbsenceEffect.RestartClock
                    && !away.from().isAfter(day)
                    && !away.endedBefore(person.post().start())
                    && (anchor == null || !away.endedBefore(anchor))) {
                last = away;
            }
        }
        return last;
    }

    private LocalDate first(EvaluationTrace trace) {
        LocalDate start = person.post().start();
        LocalDate raw = start.plusDays(interval.firstWithinDays());
        trace.add(new EvaluationStep.FirstSessionWithin(start, interval.firstWithinDays(), raw));
        return raw;
    }

    private LocalDate interval(LocalDate anchor, EvaluationTrace trace) {
        IntervalLength every = interval.every();
        FullTimeShare fte = fteOn(anchor);
        if (fte != null) {
            trace.add(new EvaluationStep.FteInForce(anchor, fte, hoursSince(anchor)));
        }
        if (fte != null
                && every instanceof IntervalLength.IntervalInDays(int days)
                && interval.partTime() instanceof IntervalProration prorate) {
            int prorated = prorate.prorate(days, fte);
            trace.add(new EvaluationStep.IntervalProrated(days, fte, prorated));
            every = new IntervalLength.IntervalInDays(prorated);
        }
        LocalDate raw = every.after(anchor);
        trace.add(new EvaluationStep.IntervalAdded(anchor, every, raw));
        return raw;
    }

    private @Nullable FullTimeShare fteOn(LocalDate day) {
        WorkingPattern pattern = person.patternOn(day);
        return pattern == null ? null : pattern.fte();
    }

    private LocalDate hoursSince(LocalDate day) {
        WorkingPattern pattern = person.patternOn(day);
        return pattern == null ? day : pattern.from();
    }

    private DueDateResult afterReturn(
            LocalDate raw, AwayPeriod restart, @Nullable LocalDate anchor, EvaluationTrace trace) {
        LocalDate last = restart.to();
        LocalDate returned = last == null ? null : calendar.firstWorkedFrom(last.plusDays(1));
        if (returned == null || !(restart.effect() instanceof AbsenceEffect.RestartClock(int within))) {
            return noDue(NoDueDateReason.NO_DAY_WORKED, null, trace);
        }
        LocalDate restarted = DateComparison.later(raw, businessDays.after(returned, within));
        trace.add(new EvaluationStep.ClockRestarted(restart, returned, within, restarted));
        return rolled(anew(anchor, restarted, trace), null, returned, trace);
    }

    /**
     * Moves the raw date to a working day of the person, no later than the cap allows.
     *
     * @param anchor from which the cap runs; null if there is none, the clock was restarted, or the post began anew
     */
    private DueDateResult rolled(
            LocalDate calculated, @Nullable LocalDate anchor, @Nullable LocalDate returned, EvaluationTrace trace) {
        LocalDate raw = postponed(calculated, trace);
        LocalDate due = calendar.firstWorkedFrom(raw);
        if (due == null) {
            return noDue(NoDueDateReason.NO_DAY_WORKED, returned, trace);
        }
        if (trace.isRecording() && !due.equals(raw)) {
            trace.add(new EvaluationStep.DueDateRolled(raw, due, calendar.skippedDays(raw, due)));
        }
        LocalDate limit = anchor == null ? null : limit(anchor);
        if (limit == null || !limit.isBefore(due)) {
            return new DueDateResult(false, raw, due, false, returned);
        }
        trace.add(new EvaluationStep.DueDateCapped(limitDays(), limit));
        return new DueDateResult(false, raw, limit, true, returned);
    }

    /** Postpones the date to one unprorated interval after the requirement first applied, if it is earlier. Guideline rule 15. */
    private LocalDate postponed(LocalDate raw, EvaluationTrace trace) {
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom == null || !raw.isBefore(interval.every().after(appliesFrom))) {
            return raw;
        }
        LocalDate earliest = interval.every().after(appliesFrom);
        trace.add(new EvaluationStep.DueDateHeldBack(appliesFrom, earliest));
        return earliest;
    }

    /** The first working day once the maximum gap is reached; null if there is no cap. Guideline rule 6. */
    private @Nullable LocalDate limit(LocalDate anchor) {
        if (interval.hardCapDays() == null) {
            return null;
        }
        LocalDate reached = anchor.plusDays(interval.hardCapDays());
        LocalDate appliesFrom = person.appliesFrom();
        return calendar.firstWorkedFrom(
                appliesFrom == null
                        ? reached
                        : DateComparison.later(reached, interval.every().after(appliesFrom)));
    }

    private int limitDays() {
        return interval.hardCapDays() == null ? 0 : interval.hardCapDays();
    }

    private static DueDateResult noDue(NoDueDateReason why, @Nullable LocalDate returned, EvaluationTrace trace) {
        trace.add(new EvaluationStep.NoDueDate(why));
        return DueDateResult.withoutDue(returned);
    }
}
