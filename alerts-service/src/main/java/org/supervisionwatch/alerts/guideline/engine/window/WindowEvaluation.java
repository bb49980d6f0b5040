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

/** Evaluates a quantity or a ratio for one person, in the order of guideline rule 12. */
public final class WindowEvaluation implements RequirementEvaluation {

    private final WindowRequirement requirement;
    private final WindowTerms terms;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final @Nullable LocalDate windowContaining;
    private final NotificationDates notificationDates;
    private final WorkingCalendar calendar;
    private final CountableDays countable;
    private final WindowBalanceCalculator balances;
    private final @Nullable RollingThresholds rollingThresholds;

    /** @param windowContaining a day of the window to evaluate; null for the latest one that has ended. A rolling window ignores it */
    public WindowEvaluation(
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            @Nullable LocalDate windowContaining,
            HolidayDates holidays) {
        this.requirement = requirement;
        this.terms = requirement.terms();
        this.person = person;
        this.sessions = sessions;
        this.windowContaining = windowContaining;
        this.notificationDates = new NotificationDates(new BusinessDays(holidays), List.of());
        this.calendar = new WorkingCalendar(person, terms.pauses(), holidays);
        this.countable = new CountableDays(calendar, person.post());
        this.balances = new WindowBalanceCalculator(requirement, person, sessions, countable);
        this.rollingThresholds = terms.window() instanceof RollingDays(int days)
                ? new RollingThresholds(days, requirement, person, sessions, countable)
                : null;
    }

    public Standing on(LocalDate day) {
        EvaluationTrace trace = EvaluationTrace.recording();
        trace.add(new EvaluationStep.GovernedBy(requirement.rule()));
        Verdict verdict = verdict(day, trace);
        Period window = person.post().contains(day) ? windowOn(day) : null;
        LocalDate nextChange = NextChange.after(day, verdict, this);
        return new Standing(requirement.id(), day, verdict, null, window, nextChange, trace.steps());
    }

    @Override
    public Verdict verdict(LocalDate day, EvaluationTrace trace) {
        if (!person.post().contains(day)) {
            trace.add(new EvaluationStep.NotInPost(person.post()));
            return Verdict.ofState(StandingState.NOT_APPLICABLE);
        }
        Period window = windowOn(day);
        boolean running = !rolling() && !window.last().isBefore(day);
        trace.add(new WindowStep.WindowLookedAt(window, running));
        StandingState notEvaluated = stateIfNotEvaluated(window, day, trace);
        if (notEvaluated == null && !running) {
            return evaluated(window, day, trace).with(progress(day, trace));
        }
        return withoutFigures(notEvaluated == null ? StandingState.ON_TRACK : notEvaluated, window)
                .with(progress(day, trace));
    }

    @Override
    public List<LocalDate> factDays(LocalDate day) {
        return NextChange.factDays(day, terms.when(), person, sessions);
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        if (rollingThresholds != null) {
            return rollingThresholds.after(day);
        }
        LocalDate next =
                DateComparison.earlierAfter(day, null, verdict.deadline().belowFrom());
        next = DateComparison.earlierAfter(day, next, windowOn(day).last().plusDays(1));
        return DateComparison.earlierAfter(
                day, next, terms.window().around(day).last().plusDays(1));
    }

    private boolean rolling() {
        return terms.window() instanceof RollingDays;
    }

    /** The window asked for; otherwise the latest one that has ended and has a day in post, or else the current one. */
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

    /** The state if the window is not to be evaluated, because the requirement does not apply or a fact is missing; otherwise null. */
    private @Nullable StandingState stateIfNotEvaluated(Period window, LocalDate day, EvaluationTrace trace) {
        PostPeriod post = person.post();
        if (!post.overlaps(window)) {
            trace.add(new EvaluationStep.NotInPost(post));
            return StandingState.NOT_APPLICABLE;
        }
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom != null && window.from().isBefore(appliesFrom)) {
            trace.add(new WindowStep.BeganBeforeAsked(appliesFrom));
            return StandingState.NOT_APPLICABLE;
        }
        return ApplicabilityCheck.stateIfNotEvaluated(
                terms.when(), person, DateComparison.earlier(day, window.last()), trace);
    }

    private Verdict evaluated(Period window, LocalDate day, EvaluationTrace trace) {
        return switch (balances.calculate(window, day, false, trace)) {
            case WindowBalance.BalanceNotAsked _ -> withoutFigures(StandingState.EXEMPT, window);
            case WindowBalance.BalanceUnknown _ -> withoutFigures(StandingState.UNKNOWN, window);
            case WindowBalance.BalanceKnown known
            when known.met() -> verdict(StandingState.ON_TRACK, DeadlineDates.NONE, known, window);
            case WindowBalance.BalanceKnown known
            when excused(window) -> {
                trace.add(new WindowStep.BeganBeforePost(person.post().start()));
                yield verdict(StandingState.ON_TRACK, DeadlineDates.NONE, known, window);
            }
            case WindowBalance.BalanceKnown known
            when rolling() -> {
                addAmountMissing(known, calendar.firstWorkedFrom(day), null, trace);
                yield verdict(StandingState.BELOW_GUIDELINE, DeadlineDates.NONE, known, window);
            }
            case WindowBalance.BalanceKnown known -> shortfall(known, window, day, trace);
        };
    }

    /** Whether the full amount is required although the person was not in post from the first day of the window. */
    private boolean excused(Period window) {
        boolean full = !(requirement instanceof Quantity quantity) || quantity.partial() == PartialWindowRule.FULL;
        return full && window.from().isBefore(person.post().start());
    }

    private Verdict shortfall(WindowBalance.BalanceKnown known, Period window, LocalDate day, EvaluationTrace trace) {
        LocalDate finalOn = window.last().plusDays(terms.settleDays() + 1L);
        DeadlineDates deadline =
                new DeadlineDates(null, null, null, finalOn, notificationDates.emailOn(finalOn), List.of());
        if (day.isBefore(finalOn)) {
            addAmountMissing(known, window.last(), finalOn.minusDays(1), trace);
            return verdict(StandingState.OVERDUE, deadline, known, window);
        }
        trace.add(new WindowStep.WindowClosed(finalOn));
        return verdict(StandingState.BELOW_GUIDELINE, deadline, known, window);
    }

    /** The figures of the current window so far; null if they cannot be calculated. */
    private @Nullable WindowFigures progress(LocalDate day, EvaluationTrace trace) {
        Period running = terms.window().around(day);
        if (rolling() || stateIfNotEvaluated(running, day, EvaluationTrace.OFF) != null) {
            return null;
        }
        trace.add(new WindowStep.WindowInProgress(running));
        if (balances.calculate(running, day, true, trace) instanceof WindowBalance.BalanceKnown known) {
            if (!known.met()) {
                addAmountMissing(known, running.last(), null, trace);
            }
            return new WindowFigures(running, known.credited(), null, known.required());
        }
        return null;
    }

    private static void addAmountMissing(
            WindowBalance.BalanceKnown known,
            @Nullable LocalDate heldBy,
            @Nullable LocalDate recordedBy,
            EvaluationTrace trace) {
        if (heldBy != null) {
            trace.add(new WindowStep.AmountMissing(known.missing(), heldBy, recordedBy));
        }
    }

    private Verdict verdict(
            StandingState state, DeadlineDates deadline, WindowBalance.BalanceKnown known, Period window) {
        WindowFigures figures = new WindowFigures(rolling() ? null : window, known.credited(), null, known.required());
        List<StandingFlag> flags = known.crowded() ? List.of(StandingFlag.GROUP_TOO_LARGE) : List.of();
        return Verdict.ofWindow(state, deadline, figures, flags);
    }

    private Verdict withoutFigures(StandingState state, Period window) {
        WindowFigures figures = rolling() ? null : new WindowFigures(window, null, null, null);
        return Verdict.ofWindow(state, DeadlineDates.NONE, figures, List.of());
    }
}
