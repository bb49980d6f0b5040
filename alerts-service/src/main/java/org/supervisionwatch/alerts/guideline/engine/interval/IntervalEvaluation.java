package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
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

/** Evaluates an interval for one person, in the order of guideline rules 1 to 11. */
public final class IntervalEvaluation implements RequirementEvaluation {

    private final Interval interval;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final BusinessDays businessDays;
    private final NotificationDates notificationDates;
    private final WorkingCalendar calendar;
    private final DueDateCalculator calculator;
    private @Nullable DueDateProjection latest;

    public IntervalEvaluation(Interval interval, PersonInPost person, List<Session> sessions, HolidayDates holidays) {
        this.interval = interval;
        this.person = person;
        this.sessions = sessions;
        this.businessDays = new BusinessDays(holidays);
        this.notificationDates = new NotificationDates(businessDays, interval.escalateAfterDays());
        this.calendar = new WorkingCalendar(person, interval.pauses(), holidays);
        this.calculator = new DueDateCalculator(interval, person, calendar, businessDays);
    }

    public Standing on(LocalDate day) {
        EvaluationTrace trace = EvaluationTrace.recording();
        trace.add(new EvaluationStep.GovernedBy(interval.rule()));
        Verdict verdict = verdict(day, trace);
        return new Standing(
                interval.id(),
                day,
                verdict,
                shiftsSince(verdict, day),
                null,
                NextChange.after(day, verdict, this),
                trace.steps());
    }

    @Override
    public Verdict verdict(LocalDate day, EvaluationTrace trace) {
        if (!person.post().contains(day)) {
            trace.add(new EvaluationStep.NotInPost(person.post()));
            return Verdict.ofState(StandingState.NOT_APPLICABLE);
        }
        StandingState notEvaluated = ApplicabilityCheck.stateIfNotEvaluated(interval.when(), person, day, trace);
        if (notEvaluated != null) {
            return Verdict.ofState(notEvaluated);
        }
        SessionTally tally = SessionTally.on(day, sessions, interval.counts(), trace);
        if (tally.anchor() == null) {
            trace.add(new EvaluationStep.NoSessionYet(person.post().start()));
        }
        if (interval.every() instanceof IntervalLength.IntervalInShifts(int needed)) {
            return byShifts(needed, tally, day, trace);
        }
        DueDateBasis basis = calculator.basis(tally.anchor(), day);
        if (calculator.lacksFte(basis)) {
            trace.add(new EvaluationStep.FactMissing(EvaluationStep.RequirementCondition.FTE));
            return Verdict.ofState(StandingState.UNKNOWN);
        }
        return byDays(tally, projection(basis, trace), day, trace);
    }

    @Override
    public List<LocalDate> factDays(LocalDate day) {
        return NextChange.factDays(day, interval.when(), person, sessions);
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        DeadlineDates deadline = verdict.deadline();
        LocalDate next = null;
        for (AwayPeriod away : calendar.away()) {
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

    /** When looking ahead, the basis rarely changes from day to day, so the last projection is reused. */
    private DueDateProjection projection(DueDateBasis basis, EvaluationTrace trace) {
        DueDateProjection known = latest;
        if (known != null && !trace.isRecording() && known.basis().equals(basis)) {
            return known;
        }
        DueDateResult result = calculator.result(basis, trace);
        DeadlineDates deadline = result.dueRaw() == null || result.due() == null
                ? DeadlineDates.NONE
                : deadline(result.dueRaw(), result.due(), basis.anchor());
        DueDateProjection calculated = new DueDateProjection(basis, result, deadline);
        latest = calculated;
        return calculated;
    }

    private Verdict byDays(SessionTally tally, DueDateProjection projection, LocalDate day, EvaluationTrace trace) {
        DueDateResult result = projection.result();
        DeadlineDates deadline = projection.deadline();
        AwayPeriod away = calendar.awayOn(day);
        StandingState state =
                result.stopped() ? StandingState.PAUSED : LatenessRule.state(day, deadline, away != null, tally);
        if (away != null && !result.stopped()) {
            trace.add(new EvaluationStep.AwayOnTheDay(away));
        }
        List<StandingFlag> flags = flags(tally, deadline.due(), trace);
        addSessionNeeded(day, deadline.due(), null, trace);
        return new Verdict(
                state,
                null,
                tally.anchor(),
                deadline,
                result.returned(),
                result.capped(),
                tally.nextBooked(),
                null,
                null,
                null,
                flags);
    }

    private Verdict byShifts(int needed, SessionTally tally, LocalDate day, EvaluationTrace trace) {
        ShiftCount count = ShiftCount.since(tally.anchor(), needed, person);
        LocalDate due = count.due();
        trace.add(new EvaluationStep.ShiftsCounted(ShiftCount.worked(tally.anchor(), person, day), needed, due));
        if (due == null) {
            trace.add(new EvaluationStep.NoDueDate(EvaluationStep.NoDueDateReason.SHIFTS_NOT_ROSTERED));
        }
        LocalDate belowFrom = count.belowFrom();
        DeadlineDates deadline = new DeadlineDates(
                due,
                due,
                count.dueSoonFrom(),
                belowFrom,
                notificationDates.emailOn(belowFrom),
                notificationDates.escalateOn(belowFrom));
        StandingState state = LatenessRule.state(day, deadline, false, tally);
        List<StandingFlag> flags = flags(tally, due, trace);
        addSessionNeeded(day, due, count.nextFrom(day), trace);
        return new Verdict(
                state, null, tally.anchor(), deadline, null, false, tally.nextBooked(), null, null, null, flags);
    }

    /** Guideline rules 7, 8 and 10. */
    private DeadlineDates deadline(LocalDate dueRaw, LocalDate due, @Nullable LocalDate anchor) {
        LocalDate notice = businessDays.before(due, interval.dueSoonBusinessDays());
        LocalDate dueSoonFrom = anchor == null ? notice : DateComparison.later(notice, anchor.plusDays(1));
        LocalDate belowFrom = due.plusDays(interval.graceDays() + 1L);
        return new DeadlineDates(
                dueRaw,
                due,
                dueSoonFrom,
                belowFrom,
                notificationDates.emailOn(belowFrom),
                notificationDates.escalateOn(belowFrom));
    }

    private List<StandingFlag> flags(SessionTally tally, @Nullable LocalDate due, EvaluationTrace trace) {
        Period cover = due == null ? null : supervisorAwayOn(due);
        if (due != null && cover != null) {
            trace.add(new EvaluationStep.SupervisorAwayWhenDue(cover, due));
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

    /** By the due date if that is ahead; if late, on the next rostered shift or else the next working day. */
    private void addSessionNeeded(
            LocalDate day, @Nullable LocalDate due, @Nullable LocalDate nextShift, EvaluationTrace trace) {
        if (!trace.isRecording() || due == null) {
            return;
        }
        LocalDate by = due;
        if (day.isAfter(due)) {
            by = nextShift == null ? calendar.firstWorkedFrom(day) : nextShift;
        }
        if (by != null) {
            trace.add(new EvaluationStep.SessionNeededBy(by));
        }
    }

    private @Nullable Integer shiftsSince(Verdict verdict, LocalDate day) {
        boolean counted = interval.every() instanceof IntervalLength.IntervalInShifts
                && verdict.state() != StandingState.NOT_APPLICABLE
                && verdict.state() != StandingState.UNKNOWN;
        return counted ? ShiftCount.worked(verdict.anchor(), person, day) : null;
    }
}
