package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window.RollingDays;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.IdleWeeks;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownRota;
import org.supervisionwatch.alerts.guideline.engine.verdict.NextChange;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Evaluates a quantity or a ratio for one person: which window is shown, and what stands beside it. Guideline rule 12. */
public final class WindowEvaluation implements RequirementEvaluation {

    private final WindowRequirement requirement;
    private final WindowTerms terms;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final @Nullable LocalDate windowContaining;
    private final WorkingCalendar calendar;
    private final KnownRota rota;
    private final FixedWindows fixed;
    private final RiskRule risk;
    private final @Nullable RollingWindows rolling;
    private final @Nullable RollingThresholds rollingThresholds;

    /** @param windowContaining a day of the window to evaluate; null for the one to be shown. A rolling window ignores it */
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
        this.calendar = new WorkingCalendar(person, terms.pauses(), holidays);
        this.rota = new KnownRota(person);
        BusinessDays businessDays = new BusinessDays(holidays);
        CountableDays countable = countable(requirement, person, calendar);
        WindowBalanceCalculator balances =
                new WindowBalanceCalculator(requirement, person, sessions, calendar, countable);
        WindowAdmission admission = new WindowAdmission(requirement, person, calendar, businessDays);
        this.risk = new RiskRule(terms.atRiskDays(), calendar, countable, businessDays);
        this.fixed = new FixedWindows(requirement, admission, balances, calendar, risk);
        RollingClock clock =
                terms.window() instanceof RollingDays(int days) ? RollingClock.of(days, calendar.away()) : null;
        this.rolling = clock == null ? null : new RollingWindows(requirement, admission, balances, calendar, clock);
        this.rollingThresholds = clock == null
                ? null
                : new RollingThresholds(clock, requirement, person, sessions, countable, businessDays);
    }

    private static CountableDays countable(
            WindowRequirement requirement, PersonInPost person, WorkingCalendar calendar) {
        return new CountableDays(
                calendar,
                requirement instanceof Quantity ? IdleWeeks.BLANK_WITHOUT_ANY_DAY : IdleWeeks.COUNTED,
                person.post(),
                requirement.isProrated() ? person.appliesFrom() : null);
    }

    public Standing on(LocalDate day) {
        EvaluationTrace trace = EvaluationTrace.recording();
        trace.add(new EvaluationStep.GovernedBy(requirement.rule()));
        Verdict verdict = verdict(day, trace);
        LocalDate nextChange = NextChange.after(day, verdict, this);
        return new Standing(requirement.id(), day, verdict, null, windowOf(verdict, day), nextChange, trace.steps());
    }

    private @Nullable Period windowOf(Verdict verdict, LocalDate day) {
        if (rolling != null) {
            return person.post().contains(day) ? rolling.clock().endingOn(day) : null;
        }
        return verdict.figures() == null ? null : verdict.figures().window();
    }

    @Override
    public Verdict verdict(LocalDate day, EvaluationTrace trace) {
        if (!person.post().contains(day)) {
            trace.add(new EvaluationStep.NotInPost(person.post()));
            return Verdict.ofState(StandingState.NOT_APPLICABLE);
        }
        if (rolling != null) {
            trace.add(() -> new WindowStep.WindowLookedAt(rolling.clock().endingOn(day), false));
            return rolling.verdict(day, trace);
        }
        return windowContaining == null
                ? shown(day, trace)
                : named(terms.window().around(windowContaining), day, trace);
    }

    private Verdict named(Period window, LocalDate day, EvaluationTrace trace) {
        trace.add(new WindowStep.WindowLookedAt(window, !day.isAfter(window.last())));
        return fixed.verdict(window, day, trace);
    }

    /** The window before the running one as long as it is short and not yet final; otherwise the running one. */
    private Verdict shown(LocalDate day, EvaluationTrace trace) {
        Period running = terms.window().around(day);
        Period before = terms.window().before(day);
        Verdict ended = person.post().overlaps(before) ? fixed.verdict(before, day, EvaluationTrace.OFF) : null;
        if (ended == null || ended.state() != StandingState.OVERDUE) {
            return named(running, day, trace).beside(previous(before, ended, trace));
        }
        Verdict shown = trace.isRecording() ? named(before, day, trace) : ended;
        trace.add(new WindowStep.WindowInProgress(running));
        WindowFigures progress = fixed.verdict(running, day, trace).figures();
        Period earlier = terms.window().before(before.from());
        Verdict first = person.post().overlaps(earlier) ? fixed.verdict(earlier, day, EvaluationTrace.OFF) : null;
        return shown.with(progress == null || progress.credited() == null ? null : progress)
                .beside(previous(earlier, first, trace));
    }

    private @Nullable PreviousWindow previous(Period window, @Nullable Verdict verdict, EvaluationTrace trace) {
        WindowFigures figures = verdict == null ? null : verdict.figures();
        if (verdict == null || figures == null) {
            return null;
        }
        LocalDate finalOn = verdict.deadline().belowFrom();
        BigDecimal credited = figures.credited();
        BigDecimal required = figures.required();
        if (finalOn != null && credited != null && required != null) {
            trace.add(new WindowStep.EndedShortBefore(window, credited, required, requirement.measure(), finalOn));
        }
        return new PreviousWindow(window, verdict.state(), credited, required, finalOn);
    }

    @Override
    public List<LocalDate> factDays(LocalDate day) {
        return NextChange.factDays(day, terms.when(), person, sessions, rota.turningDays());
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        LocalDate next = rota.isCertain() && rolling == null ? null : awayTurn(day);
        if (rollingThresholds != null) {
            return DateComparison.earlierAfter(day, next, rollingThresholds.after(day));
        }
        next = DateComparison.earlierAfter(day, next, verdict.deadline().belowFrom());
        next = DateComparison.earlierAfter(
                day, next, terms.window().around(day).last().plusDays(1));
        PreviousWindow previous = verdict.previous();
        next = DateComparison.earlierAfter(day, next, previous == null ? null : previous.finalOn());
        WindowFigures figures = verdict.figures();
        Period window = figures == null ? null : figures.window();
        if (figures == null || window == null) {
            return next;
        }
        next = DateComparison.earlierAfter(day, next, window.last().plusDays(1));
        return verdict.state() == StandingState.ON_TRACK
                ? DateComparison.earlierAfter(day, next, riskAfter(day, figures, window))
                : next;
    }

    private @Nullable LocalDate riskAfter(LocalDate day, WindowFigures figures, Period window) {
        BigDecimal credited = figures.credited();
        BigDecimal booked = figures.booked();
        BigDecimal required = figures.required();
        return credited == null || booked == null || required == null
                ? null
                : risk.firstAfter(day, required.subtract(credited).subtract(booked), required, window);
    }

    /** Whether somebody is away decides whether it matters that nobody knows when they work, and whether a clock stands still. */
    private @Nullable LocalDate awayTurn(LocalDate day) {
        LocalDate next = null;
        for (AwayPeriod away : calendar.away()) {
            next = DateComparison.earlierAfter(day, next, away.from());
            next = DateComparison.earlierAfter(
                    day, next, away.to() == null ? null : away.to().plusDays(1));
        }
        return next;
    }
}
