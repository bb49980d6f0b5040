package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.ApplicabilityCheck;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.NextChange;
import org.supervisionwatch.alerts.guideline.engine.verdict.NotificationDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Evaluates an interval for one person: on a day, and on the later days on which something may change. */
public final class IntervalEvaluation implements RequirementEvaluation {

    private final Interval interval;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final BusinessDays businessDays;
    private final NotificationDates notices;
    private final WorkingCalendar rota;
    private final DueDateCalculator reckoning;
    private @Nullable DueDateProjection latest;

    public IntervalEvaluation(Interval interval, PersonInPost person, List<Session> sessions, HolidayDates holidays) {
        this.interval = interval;
        this.person = person;
        this.sessions = sessions;
        this.businessDays = new BusinessDays(holidays);
        this.notices = new NotificationDates(businessDays, interval.escalateAfterDays());
        this.rota = new WorkingCalendar(person, interval.pauses(), holidays);
        this.reckoning = new DueDateCalculator(interval, person, rota, businessDays);
    }

    public Standing on(LocalDate day) {
        EvaluationTrace trail = EvaluationTrace.kept();
        trail.add(new EvaluationStep.GovernedBy(interval.rule()));
        Verdict verdict = verdict(day, trail);
        LocalDate anchor = verdict.anchor();
        Integer daysSince = anchor == null ? null : (int) ChronoUnit.DAYS.between(anchor, day);
        return new Standing(
                interval.id(),
                day,
                verdict,
                daysSince,
                shiftsSince(verdict, day),
                null,
                NextChange.after(day, verdict, this),
                trail.steps());
    }

    @Override
    public Verdict verdict(LocalDate day, EvaluationTrace trail) {
        if (!person.post().contains(day)) {
            trail.add(new EvaluationStep.NotInPost(person.post()));
            return Verdict.bare(StandingState.NOT_APPLICABLE);
        }
        StandingState bar = ApplicabilityCheck.bar(interval.when(), person, day, trail);
        if (bar != null) {
            return Verdict.bare(bar);
        }
        SessionTally tally = SessionTally.on(day, sessions, interval.counts(), trail);
        if (tally.anchor() == null) {
            trail.add(new EvaluationStep.NoSessionYet(person.post().start()));
        }
        if (interval.every() instanceof IntervalLength.IntervalInShifts(int needed)) {
            return byShifts(needed, tally, day, trail);
        }
        DueDateBasis footing = reckoning.footing(tally.anchor(), day);
        if (reckoning.lacksFte(footing)) {
            trail.add(new EvaluationStep.FactMissing(EvaluationStep.RequirementCondition.FTE));
            return Verdict.bare(StandingState.UNKNOWN);
        }
        return byDays(tally, outlook(footing, trail), day, trail);
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        DeadlineDates deadline = verdict.deadline();
        LocalDate next = NextChange.ofFacts(day, interval.when(), person, sessions);
        for (AwayPeriod away : rota.away()) {
            next = DateComparison.earlierAfter(day, next, away.from());
            next = DateComparison.earlierAfter(
                    day, next, away.to() == null ? null : away.to().plusDays(1));
        }
        next = DateComparison.earlierAfter(day, next, deadline.dueSoonFrom());
        next = DateComparison.earlierAfter(day, next, deadline.belowFrom());
        return deadline.due() == null
                ? next
                : DateComparison.earlierAfter(day, next, deadline.due().plusDays(1));
    }

    /** Looking ahead, from most days to the next nothing moves: what was reckoned last still holds. */
    private DueDateProjection outlook(DueDateBasis footing, EvaluationTrace trail) {
        DueDateProjection known = latest;
        if (known != null && !trail.isKept() && known.footing().equals(footing)) {
            return known;
        }
        DueDateResult course = reckoning.course(footing, trail);
        DeadlineDates deadline = course.dueRaw() == null || course.due() == null
                ? DeadlineDates.NONE
                : deadline(course.dueRaw(), course.due(), footing.anchor());
        DueDateProjection reckoned = new DueDateProjection(footing, course, deadline);
        latest = reckoned;
        return reckoned;
    }

    private Verdict byDays(SessionTally tally, DueDateProjection outlook, LocalDate day, EvaluationTrace trail) {
        DueDateResult course = outlook.course();
        DeadlineDates deadline = outlook.deadline();
        AwayPeriod away = rota.awayOn(day);
        StandingState state =
                course.stopped() ? StandingState.PAUSED : LatenessRule.state(day, deadline, away != null, tally);
        if (away != null && !course.stopped()) {
            trail.add(new EvaluationStep.AwayOnTheDay(away));
        }
        List<StandingFlag> flags = flags(tally, deadline.due(), trail);
        fix(day, deadline.due(), null, trail);
        return new Verdict(
                state,
                tally.anchor(),
                deadline,
                course.returned(),
                course.capped(),
                tally.nextBooked(),
                null,
                null,
                flags);
    }

    private Verdict byShifts(int needed, SessionTally tally, LocalDate day, EvaluationTrace trail) {
        ShiftCount count = ShiftCount.since(tally.anchor(), needed, person);
        LocalDate due = count.due();
        trail.add(new EvaluationStep.ShiftsCounted(ShiftCount.worked(tally.anchor(), person, day), needed, due));
        if (due == null) {
            trail.add(new EvaluationStep.NoDueDate(EvaluationStep.NoDueDateReason.SHIFTS_NOT_ROSTERED));
        }
        LocalDate belowFrom = count.belowFrom();
        DeadlineDates deadline = new DeadlineDates(
                due, due, count.dueSoonFrom(), belowFrom, notices.emailOn(belowFrom), notices.escalateOn(belowFrom));
        StandingState state = LatenessRule.state(day, deadline, false, tally);
        List<StandingFlag> flags = flags(tally, due, trail);
        fix(day, due, count.nextFrom(day), trail);
        return new Verdict(state, tally.anchor(), deadline, null, false, tally.nextBooked(), null, null, flags);
    }

    /** Guideline rules 7, 8 and 10. */
    private DeadlineDates deadline(LocalDate dueRaw, LocalDate due, @Nullable LocalDate anchor) {
        LocalDate notice = businessDays.before(due, interval.dueSoonBusinessDays());
        LocalDate dueSoonFrom = anchor == null ? notice : DateComparison.later(notice, anchor.plusDays(1));
        LocalDate belowFrom = due.plusDays(interval.graceDays() + 1L);
        return new DeadlineDates(
                dueRaw, due, dueSoonFrom, belowFrom, notices.emailOn(belowFrom), notices.escalateOn(belowFrom));
    }

    private List<StandingFlag> flags(SessionTally tally, @Nullable LocalDate due, EvaluationTrace trail) {
        Period cover = due == null ? null : supervisorAwayOn(due);
        if (due != null && cover != null) {
            trail.add(new EvaluationStep.SupervisorAwayWhenDue(cover, due));
        }
        if (tally.crowded()) {
            return cover == null
                    ? List.of(StandingFlag.GROUP_TOO_LARGE)
                    : List.of(StandingFlag.GROUP_TOO_LARGE, StandingFlag.NEEDS_COVER);
        }
        return cover == null ? List.of() : List.of(StandingFlag.NEEDS_COVER);
    }

    private @Nullable Period supervisorAwayOn(LocalDate due) {
        for (Period away : person.supervisorAbsences()) {
            if (away.contains(due)) {
                return away;
            }
        }
        return null;
    }

    /** In time: by the due date. Late: on the next shift that is rostered, or else on the next day she works. */
    private void fix(LocalDate day, @Nullable LocalDate due, @Nullable LocalDate nextShift, EvaluationTrace trail) {
        if (!trail.isKept() || due == null) {
            return;
        }
        LocalDate by = due;
        if (day.isAfter(due)) {
            by = nextShift == null ? rota.firstWorkedFrom(day) : nextShift;
        }
        if (by != null) {
            trail.add(new EvaluationStep.SessionNeededBy(by));
        }
    }

    private @Nullable Integer shiftsSince(Verdict verdict, LocalDate day) {
        boolean counted = interval.every() instanceof IntervalLength.IntervalInShifts
                && verdict.state() != StandingState.NOT_APPLICABLE
                && verdict.state() != StandingState.UNKNOWN;
        return counted ? ShiftCount.worked(verdict.anchor(), person, day) : null;
    }
}
