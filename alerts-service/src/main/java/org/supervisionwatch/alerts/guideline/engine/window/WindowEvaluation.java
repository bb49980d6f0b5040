package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window.RollingDays;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.ApplicabilityCheck;
import org.supervisionwatch.alerts.guideline.engine.verdict.DeadlineDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.NextChange;
import org.supervisionwatch.alerts.guideline.engine.verdict.NotificationDates;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Evaluates a quantity or a ratio for one person. Guideline rule 12, in its order. */
public final class WindowEvaluation implements RequirementEvaluation {

    private final WindowRequirement windowed;
    private final WindowTerms terms;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final @Nullable LocalDate windowContaining;
    private final NotificationDates notices;
    private final WorkingCalendar rota;
    private final CountableDays countable;
    private final WindowBalanceCalculator scales;
    private final @Nullable RollingThresholds ofRolling;

    /** @param windowContaining a day of the window to look at; null: the latest that has ended. Of no use to a rolling one */
    public WindowEvaluation(
            WindowRequirement windowed,
            PersonInPost person,
            List<Session> sessions,
            @Nullable LocalDate windowContaining,
            HolidayDates holidays) {
        this.windowed = windowed;
        this.terms = windowed.terms();
        this.person = person;
        this.sessions = sessions;
        this.windowContaining = windowContaining;
        this.notices = new NotificationDates(new BusinessDays(holidays), terms.escalateAfterDays());
        this.rota = new WorkingCalendar(person, terms.pauses(), holidays);
        this.countable = new CountableDays(rota, person.post());
        this.scales = new WindowBalanceCalculator(windowed, person, sessions, countable);
        this.ofRolling = terms.window() instanceof RollingDays(int days)
                ? new RollingThresholds(days, windowed, person, sessions, countable)
                : null;
    }

    public Standing on(LocalDate day) {
        EvaluationTrace trail = EvaluationTrace.kept();
        trail.add(new EvaluationStep.GovernedBy(windowed.rule()));
        Verdict verdict = verdict(day, trail);
        Period window = person.post().contains(day) ? windowOn(day) : null;
        LocalDate nextChange = NextChange.after(day, verdict, this);
        return new Standing(windowed.id(), day, verdict, null, null, window, nextChange, trail.steps());
    }

    @Override
    public Verdict verdict(LocalDate day, EvaluationTrace trail) {
        if (!person.post().contains(day)) {
            trail.add(new EvaluationStep.NotInPost(person.post()));
            return Verdict.bare(StandingState.NOT_APPLICABLE);
        }
        Period window = windowOn(day);
        boolean running = !rolling() && !window.last().isBefore(day);
        trail.add(new WindowStep.WindowLookedAt(window, running));
        StandingState bar = bar(window, day, trail);
        if (bar == null && !running) {
            return judged(window, day, trail).with(progress(day, trail));
        }
        return bare(bar == null ? StandingState.ON_TRACK : bar, window).with(progress(day, trail));
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        LocalDate next = NextChange.ofFacts(day, terms.when(), person, sessions);
        if (ofRolling != null) {
            return ofRolling.after(day, next);
        }
        next = DateComparison.earlierAfter(day, next, verdict.deadline().belowFrom());
        next = DateComparison.earlierAfter(day, next, windowOn(day).last().plusDays(1));
        return DateComparison.earlierAfter(
                day, next, terms.window().around(day).last().plusDays(1));
    }

    private boolean rolling() {
        return terms.window() instanceof RollingDays;
    }

    /** The one that is named; otherwise the latest that has ended and has a day in post, or the running one. */
    private Period windowOn(LocalDate day) {
        Window window = terms.window();
        if (rolling()) {
            return window.around(day);
        }
        if (windowContaining != null) {
            return window.around(windowContaining);
        }
        Period running = window.around(day);
        LocalDate dayBefore = running.from().minusDays(1);
        return person.post().start().isAfter(dayBefore) ? running : window.around(dayBefore);
    }

    /** Why nothing is asked, or nobody can know; null if the window is asked about. */
    private @Nullable StandingState bar(Period window, LocalDate day, EvaluationTrace trail) {
        PostPeriod post = person.post();
        if (!post.overlaps(window)) {
            trail.add(new EvaluationStep.NotInPost(post));
            return StandingState.NOT_APPLICABLE;
        }
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom != null && window.from().isBefore(appliesFrom)) {
            trail.add(new WindowStep.BeganBeforeAsked(appliesFrom));
            return StandingState.NOT_APPLICABLE;
        }
        return ApplicabilityCheck.bar(terms.when(), person, DateComparison.earlier(day, window.last()), trail);
    }

    private Verdict judged(Period window, LocalDate day, EvaluationTrace trail) {
        return switch (scales.weigh(window, day, false, trail)) {
            case WindowBalance.BalanceNotAsked _ -> bare(StandingState.EXEMPT, window);
            case WindowBalance.BalanceUnknown _ -> bare(StandingState.UNKNOWN, window);
            case WindowBalance.BalanceKnown known
            when known.met() -> verdict(StandingState.ON_TRACK, DeadlineDates.NONE, known, window);
            case WindowBalance.BalanceKnown known
            when excused(window) -> {
                trail.add(new WindowStep.BeganBeforePost(person.post().start()));
                yield verdict(StandingState.ON_TRACK, DeadlineDates.NONE, known, window);
            }
            case WindowBalance.BalanceKnown known
            when rolling() -> {
                fix(known, rota.firstWorkedFrom(day), null, trail);
                yield verdict(StandingState.BELOW_GUIDELINE, DeadlineDates.NONE, known, window);
            }
            case WindowBalance.BalanceKnown known -> endedShort(known, window, day, trail);
        };
    }

    /** A window asked for in full in which she was not in post from its first day. */
    private boolean excused(Period window) {
        boolean full = !(windowed instanceof Quantity quantity) || quantity.partial() == PartialWindowRule.FULL;
        return full && window.from().isBefore(person.post().start());
    }

    private Verdict endedShort(WindowBalance.BalanceKnown known, Period window, LocalDate day, EvaluationTrace trail) {
        LocalDate finalOn = window.last().plusDays(terms.settleDays() + 1L);
        DeadlineDates deadline =
                new DeadlineDates(null, null, null, finalOn, notices.emailOn(finalOn), notices.escalateOn(finalOn));
        if (day.isBefore(finalOn)) {
            fix(known, window.last(), finalOn.minusDays(1), trail);
            return verdict(StandingState.OVERDUE, deadline, known, window);
        }
        trail.add(new WindowStep.WindowClosed(finalOn));
        return verdict(StandingState.BELOW_GUIDELINE, deadline, known, window);
    }

    /** What the window running on the day holds so far; null where that cannot be worked out. */
    private @Nullable WindowFigures progress(LocalDate day, EvaluationTrace trail) {
        Period running = terms.window().around(day);
        if (rolling() || bar(running, day, EvaluationTrace.MUTED) != null) {
            return null;
        }
        trail.add(new WindowStep.WindowInProgress(running));
        if (scales.weigh(running, day, true, trail) instanceof WindowBalance.BalanceKnown known) {
            if (!known.met()) {
                fix(known, running.last(), null, trail);
            }
            return new WindowFigures(running, known.credited(), known.required());
        }
        return null;
    }

    private static void fix(
            WindowBalance.BalanceKnown known,
            @Nullable LocalDate heldBy,
            @Nullable LocalDate recordedBy,
            EvaluationTrace trail) {
        if (heldBy != null) {
            trail.add(new WindowStep.AmountMissing(known.missing(), heldBy, recordedBy));
        }
    }

    private Verdict verdict(
            StandingState state, DeadlineDates deadline, WindowBalance.BalanceKnown known, Period window) {
        WindowFigures figures = new WindowFigures(rolling() ? null : window, known.credited(), known.required());
        List<StandingFlag> flags = known.crowded() ? List.of(StandingFlag.GROUP_TOO_LARGE) : List.of();
        return Verdict.ofWindow(state, deadline, figures, flags);
    }

    private Verdict bare(StandingState state, Period window) {
        WindowFigures figures = rolling() ? null : new WindowFigures(window, null, null);
        return Verdict.ofWindow(state, DeadlineDates.NONE, figures, List.of());
    }
}
