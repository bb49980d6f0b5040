package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates an interval for one person: on a day, and on the later days on which something may change. */
final class IntervalEvaluation implements Evaluation {

    private final Interval interval;
    private final Person person;
    private final List<Session> sessions;
    private final BusinessDays businessDays;
    private final Notices notices;
    private final Rota rota;
    private final Reckoning reckoning;
    private @Nullable Outlook latest;

    IntervalEvaluation(Interval interval, Person person, List<Session> sessions, Holidays holidays) {
        this.interval = interval;
        this.person = person;
        this.sessions = sessions;
        this.businessDays = new BusinessDays(holidays);
        this.notices = new Notices(businessDays, interval.escalateAfterDays());
        this.rota = new Rota(person, interval.pauses(), holidays);
        this.reckoning = new Reckoning(interval, person, rota, businessDays);
    }

    Standing on(LocalDate day) {
        Trail trail = Trail.kept();
        trail.add(new Step.GovernedBy(interval.rule()));
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
    public Verdict verdict(LocalDate day, Trail trail) {
        if (!person.post().contains(day)) {
            trail.add(new Step.NotInPost(person.post()));
            return Verdict.bare(State.NOT_APPLICABLE);
        }
        State bar = Conditions.bar(interval.when(), person, day, trail);
        if (bar != null) {
            return Verdict.bare(bar);
        }
        Tally tally = Tally.on(day, sessions, interval.counts(), trail);
        if (tally.anchor() == null) {
            trail.add(new Step.NoneYet(person.post().start()));
        }
        if (interval.every() instanceof Every.Shifts(int needed)) {
            return byShifts(needed, tally, day, trail);
        }
        Footing footing = reckoning.footing(tally.anchor(), day);
        if (reckoning.lacksFte(footing)) {
            trail.add(new Step.FactMissing(Step.Condition.FTE));
            return Verdict.bare(State.UNKNOWN);
        }
        return byDays(tally, outlook(footing, trail), day, trail);
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        Deadline deadline = verdict.deadline();
        LocalDate next = NextChange.ofFacts(day, interval.when(), person, sessions);
        for (Away away : rota.away()) {
            next = Dates.earlierAfter(day, next, away.from());
            next = Dates.earlierAfter(
                    day, next, away.to() == null ? null : away.to().plusDays(1));
        }
        next = Dates.earlierAfter(day, next, deadline.dueSoonFrom());
        next = Dates.earlierAfter(day, next, deadline.belowFrom());
        return deadline.due() == null
                ? next
                : Dates.earlierAfter(day, next, deadline.due().plusDays(1));
    }

    /** Looking ahead, from most days to the next nothing moves: what was reckoned last still holds. */
    private Outlook outlook(Footing footing, Trail trail) {
        Outlook known = latest;
        if (known != null && !trail.isKept() && known.footing().equals(footing)) {
            return known;
        }
        Course course = reckoning.course(footing, trail);
        Deadline deadline = course.dueRaw() == null || course.due() == null
                ? Deadline.NONE
                : deadline(course.dueRaw(), course.due(), footing.anchor());
        Outlook reckoned = new Outlook(footing, course, deadline);
        latest = reckoned;
        return reckoned;
    }

    private Verdict byDays(Tally tally, Outlook outlook, LocalDate day, Trail trail) {
        Course course = outlook.course();
        Deadline deadline = outlook.deadline();
        Away away = rota.awayOn(day);
        State state = course.stopped() ? State.PAUSED : Lateness.state(day, deadline, away != null, tally);
        if (away != null && !course.stopped()) {
            trail.add(new Step.AwayOnTheDay(away));
        }
        List<Flag> flags = flags(tally, deadline.due(), trail);
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

    private Verdict byShifts(int needed, Tally tally, LocalDate day, Trail trail) {
        ShiftCount count = ShiftCount.since(tally.anchor(), needed, person);
        LocalDate due = count.due();
        trail.add(new Step.ShiftsCounted(ShiftCount.worked(tally.anchor(), person, day), needed, due));
        if (due == null) {
            trail.add(new Step.NoDueDate(Step.WhyNoDue.SHIFTS_NOT_ROSTERED));
        }
        LocalDate belowFrom = count.belowFrom();
        Deadline deadline = new Deadline(
                due, due, count.dueSoonFrom(), belowFrom, notices.emailOn(belowFrom), notices.escalateOn(belowFrom));
        State state = Lateness.state(day, deadline, false, tally);
        List<Flag> flags = flags(tally, due, trail);
        fix(day, due, count.nextFrom(day), trail);
        return new Verdict(state, tally.anchor(), deadline, null, false, tally.nextBooked(), null, null, flags);
    }

    /** Guideline rules 7, 8 and 10. */
    private Deadline deadline(LocalDate dueRaw, LocalDate due, @Nullable LocalDate anchor) {
        LocalDate notice = businessDays.before(due, interval.dueSoonBusinessDays());
        LocalDate dueSoonFrom = anchor == null ? notice : Dates.later(notice, anchor.plusDays(1));
        LocalDate belowFrom = due.plusDays(interval.graceDays() + 1L);
        return new Deadline(
                dueRaw, due, dueSoonFrom, belowFrom, notices.emailOn(belowFrom), notices.escalateOn(belowFrom));
    }

    private List<Flag> flags(Tally tally, @Nullable LocalDate due, Trail trail) {
        Period cover = due == null ? null : supervisorAwayOn(due);
        if (due != null && cover != null) {
            trail.add(new Step.SupervisorAway(cover, due));
        }
        if (tally.crowded()) {
            return cover == null ? List.of(Flag.GROUP_TOO_LARGE) : List.of(Flag.GROUP_TOO_LARGE, Flag.NEEDS_COVER);
        }
        return cover == null ? List.of() : List.of(Flag.NEEDS_COVER);
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
    private void fix(LocalDate day, @Nullable LocalDate due, @Nullable LocalDate nextShift, Trail trail) {
        if (!trail.isKept() || due == null) {
            return;
        }
        LocalDate by = due;
        if (day.isAfter(due)) {
            by = nextShift == null ? rota.firstWorkedFrom(day) : nextShift;
        }
        if (by != null) {
            trail.add(new Step.SmallestFix(by));
        }
    }

    private @Nullable Integer shiftsSince(Verdict verdict, LocalDate day) {
        boolean counted = interval.every() instanceof Every.Shifts
                && verdict.state() != State.NOT_APPLICABLE
                && verdict.state() != State.UNKNOWN;
        return counted ? ShiftCount.worked(verdict.anchor(), person, day) : null;
    }
}
