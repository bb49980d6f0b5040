package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.ApplicabilityCheck;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownRota;
import org.supervisionwatch.alerts.guideline.engine.verdict.NextChange;
import org.supervisionwatch.alerts.guideline.engine.verdict.NotificationDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Evaluates an interval for one person, in the order of guideline rules 1 to 11. */
public final class IntervalEvaluation implements RequirementEvaluation {

    private final Interval interval;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final BusinessDays businessDays;
    private final NotificationDates notificationDates;
    private final WorkingCalendar calendar;
    private final KnownRota rota;
    private final DueDateCalculator calculator;
    private final IntervalFlags flags;
    private @Nullable DueDateProjection latest;

    public IntervalEvaluation(Interval interval, PersonInPost person, List<Session> sessions, HolidayDates holidays) {
        this.interval = interval;
        this.person = person;
        this.sessions = sessions;
        this.businessDays = new BusinessDays(holidays);
        this.notificationDates = new NotificationDates(businessDays, interval.escalateAfterDays());
        this.calendar = new WorkingCalendar(person, interval.pauses(), holidays);
        this.rota = new KnownRota(person);
        this.calculator = new DueDateCalculator(interval, person, calendar, businessDays);
        this.flags = new IntervalFlags(person, calendar);
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
        SessionTally tally = SessionTally.on(day, sessions, interval, calendar, trace);
        if (tally.anchor() == null) {
            trace.add(new EvaluationStep.NoSessionYet(person.post().start()));
        }
        if (interval.every() instanceof IntervalLength.IntervalInShifts(int needed)) {
            return byShifts(needed, tally, day, trace);
        }
        DueDateBasis basis = calculator.basis(tally.anchor(), day);
        if (!basis.stopped() && rota.isMissing(day)) {
            return withoutDeadline(RequirementCondition.ROTA, tally, calendar.awayOn(day), trace);
        }
        if (calculator.lacksFte(basis)) {
            return withoutDeadline(RequirementCondition.FTE, tally, null, trace);
        }
        return byDays(tally, projection(basis, trace), day, trace);
    }

    @Override
    public List<LocalDate> factDays(LocalDate day) {
        return NextChange.factDays(day, interval.when(), person, sessions, rota.turningDays());
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

    /** Not known for lack of a fact; paused if the person is away, so that nobody needs to know it. */
    private Verdict withoutDeadline(
            RequirementCondition missing, SessionTally tally, @Nullable AwayPeriod away, EvaluationTrace trace) {
        trace.add(away == null ? new EvaluationStep.FactMissing(missing) : new EvaluationStep.AwayOnTheDay(away));
        return verdict(
                away == null ? StandingState.UNKNOWN : StandingState.PAUSED,
                away == null ? null : away.from(),
                tally,
                DeadlineDates.NONE,
                DueDateResult.withoutDue(null),
                trace);
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
                : deadline(result.dueRaw(), result.due(), basis.anchor(), trace);
        DueDateProjection calculated = new DueDateProjection(basis, result, deadline);
        latest = calculated;
        return calculated;
    }

    private Verdict byDays(SessionTally tally, DueDateProjection projection, LocalDate day, EvaluationTrace trace) {
        DueDateResult result = projection.result();
        DeadlineDates deadline = projection.deadline();
        AwayPeriod away = calendar.awayOn(day);
        AwayPeriod stopped = result.stopped() ? projection.basis().restart() : null;
        StandingState state =
                stopped != null ? StandingState.PAUSED : LatenessRule.state(day, deadline, away != null, tally);
        if (away != null && stopped == null) {
            trace.add(new EvaluationStep.AwayOnTheDay(away));
        }
        LocalDate since = LatenessRule.since(state, deadline, stopped == null ? away : stopped);
        Verdict verdict = verdict(state, since, tally, deadline, result, trace);
        addSessionNeeded(day, deadline.due(), trace.isRecording() ? calendar.firstWorkedFrom(day) : null, trace);
        return verdict;
    }

    private Verdict byShifts(int needed, SessionTally tally, LocalDate day, EvaluationTrace trace) {
        ShiftCount count = ShiftCount.since(tally.anchor(), needed, person);
        LocalDate due = count.due();
        trace.add(() -> new EvaluationStep.ShiftsCounted(count.worked(day), needed, due, count.dates()));
        if (due == null) {
            trace.add(new EvaluationStep.NoDueDate(EvaluationStep.NoDueDateReason.SHIFTS_NOT_ROSTERED));
        }
        DeadlineDates deadline = deadline(due, due, count.dueSoonFrom(), count.belowFrom());
        StandingState state = LatenessRule.state(day, deadline, false, tally);
        Verdict verdict = verdict(state, null, tally, deadline, DueDateResult.withoutDue(null), trace);
        addSessionNeeded(day, due, person.shiftFrom(day), trace);
        return verdict;
    }

    private Verdict verdict(
            StandingState state,
            @Nullable LocalDate since,
            SessionTally tally,
            DeadlineDates deadline,
            DueDateResult result,
            EvaluationTrace trace) {
        return new Verdict(
                state,
                since,
                tally.anchor(),
                deadline,
                result.returned(),
                result.capped(),
                tally.nextBooked(),
                null,
                null,
                null,
                flags.of(tally, deadline.due(), trace));
    }

    /** Guideline rules 7, 8 and 10. */
    private DeadlineDates deadline(LocalDate dueRaw, LocalDate due, @Nullable LocalDate anchor, EvaluationTrace trace) {
        LocalDate notice = businessDays.before(due, interval.dueSoonBusinessDays());
        LocalDate dueSoonFrom = anchor == null ? notice : DateComparison.later(notice, anchor.plusDays(1));
        LocalDate afterGrace = due.plusDays(interval.graceDays() + 1L);
        boolean byShifts = calendar.worksShifts(due);
        LocalDate nextShift = byShifts ? person.shiftFrom(due.plusDays(1)) : null;
        LocalDate belowFrom = byShifts
                ? nextShift == null ? null : DateComparison.later(afterGrace, nextShift.plusDays(1))
                : afterGrace;
        trace.add(new EvaluationStep.GraceAdded(interval.graceDays(), nextShift, belowFrom));
        return deadline(dueRaw, due, dueSoonFrom, belowFrom);
    }

    private DeadlineDates deadline(
            @Nullable LocalDate dueRaw,
            @Nullable LocalDate due,
            @Nullable LocalDate dueSoonFrom,
            @Nullable LocalDate belowFrom) {
        return new DeadlineDates(
                dueRaw,
                due,
                dueSoonFrom,
                belowFrom,
                notificationDates.emailOn(belowFrom),
                notificationDates.escalateOn(belowFrom));
    }

    /** Those who are late are told when one session puts it right. */
    private static void addSessionNeeded(
            LocalDate day, @Nullable LocalDate due, @Nullable LocalDate by, EvaluationTrace trace) {
        if (due != null && day.isAfter(due) && by != null) {
            trace.add(new EvaluationStep.SessionNeededBy(by));
        }
    }

    private @Nullable Integer shiftsSince(Verdict verdict, LocalDate day) {
        boolean counted = verdict.state() != StandingState.NOT_APPLICABLE && verdict.state() != StandingState.UNKNOWN;
        return counted && interval.every() instanceof IntervalLength.IntervalInShifts(int needed)
                ? ShiftCount.since(verdict.anchor(), needed, person).worked(day)
                : null;
    }
}
