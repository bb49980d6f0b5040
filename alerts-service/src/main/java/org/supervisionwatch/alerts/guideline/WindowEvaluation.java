package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Window.Rolling;

/** Evaluates a quantity or a ratio for one person. Guideline rule 12, in its order. */
final class WindowEvaluation implements Evaluation {

    private final Windowed windowed;
    private final Terms terms;
    private final Person person;
    private final List<Session> sessions;
    private final @Nullable LocalDate windowContaining;
    private final Notices notices;
    private final Rota rota;
    private final CountableDays countable;
    private final Scales scales;
    private final @Nullable RollingThresholds ofRolling;

    /** @param windowContaining a day of the window to look at; null: the latest that has ended. Of no use to a rolling one */
    WindowEvaluation(
            Windowed windowed,
            Person person,
            List<Session> sessions,
            @Nullable LocalDate windowContaining,
            Holidays holidays) {
        this.windowed = windowed;
        this.terms = windowed.terms();
        this.person = person;
        this.sessions = sessions;
        this.windowContaining = windowContaining;
        this.notices = new Notices(new BusinessDays(holidays), terms.escalateAfterDays());
        this.rota = new Rota(person, terms.pauses(), holidays);
        this.countable = new CountableDays(rota, person.post());
        this.scales = new Scales(windowed, person, sessions, countable);
        this.ofRolling = terms.window() instanceof Rolling(int days)
                ? new RollingThresholds(days, windowed, person, sessions, countable)
                : null;
    }

    Standing on(LocalDate day) {
        Trail trail = Trail.kept();
        trail.add(new Step.GovernedBy(windowed.rule()));
        Verdict verdict = verdict(day, trail);
        Period window = person.post().contains(day) ? windowOn(day) : null;
        LocalDate nextChange = NextChange.after(day, verdict, this);
        return new Standing(windowed.id(), day, verdict, null, null, window, nextChange, trail.steps());
    }

    @Override
    public Verdict verdict(LocalDate day, Trail trail) {
        if (!person.post().contains(day)) {
            trail.add(new Step.NotInPost(person.post()));
            return Verdict.bare(State.NOT_APPLICABLE);
        }
        Period window = windowOn(day);
        boolean running = !rolling() && !window.last().isBefore(day);
        trail.add(new WindowStep.LookedAt(window, running));
        State bar = bar(window, day, trail);
        if (bar == null && !running) {
            return judged(window, day, trail).with(progress(day, trail));
        }
        return bare(bar == null ? State.ON_TRACK : bar, window).with(progress(day, trail));
    }

    @Override
    public @Nullable LocalDate nextThreshold(LocalDate day, Verdict verdict) {
        LocalDate next = NextChange.ofFacts(day, terms.when(), person, sessions);
        if (ofRolling != null) {
            return ofRolling.after(day, next);
        }
        next = Dates.earlierAfter(day, next, verdict.deadline().belowFrom());
        next = Dates.earlierAfter(day, next, windowOn(day).last().plusDays(1));
        return Dates.earlierAfter(day, next, terms.window().around(day).last().plusDays(1));
    }

    private boolean rolling() {
        return terms.window() instanceof Rolling;
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
    private @Nullable State bar(Period window, LocalDate day, Trail trail) {
        Post post = person.post();
        if (!post.overlaps(window)) {
            trail.add(new Step.NotInPost(post));
            return State.NOT_APPLICABLE;
        }
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom != null && window.from().isBefore(appliesFrom)) {
            trail.add(new WindowStep.BeganBeforeAsked(appliesFrom));
            return State.NOT_APPLICABLE;
        }
        return Conditions.bar(terms.when(), person, Dates.earlier(day, window.last()), trail);
    }

    private Verdict judged(Period window, LocalDate day, Trail trail) {
        return switch (scales.weigh(window, day, false, trail)) {
            case Weight.Nothing _ -> bare(State.EXEMPT, window);
            case Weight.Unknown _ -> bare(State.UNKNOWN, window);
            case Weight.Known known when known.met() -> verdict(State.ON_TRACK, Deadline.NONE, known, window);
            case Weight.Known known
            when excused(window) -> {
                trail.add(new WindowStep.BeganBeforePost(person.post().start()));
                yield verdict(State.ON_TRACK, Deadline.NONE, known, window);
            }
            case Weight.Known known
            when rolling() -> {
                fix(known, rota.firstWorkedFrom(day), null, trail);
                yield verdict(State.BELOW_GUIDELINE, Deadline.NONE, known, window);
            }
            case Weight.Known known -> endedShort(known, window, day, trail);
        };
    }

    /** A window asked for in full in which she was not in post from its first day. */
    private boolean excused(Period window) {
        boolean full = !(windowed instanceof Quantity quantity) || quantity.partial() == Partial.FULL;
        return full && window.from().isBefore(person.post().start());
    }

    private Verdict endedShort(Weight.Known known, Period window, LocalDate day, Trail trail) {
        LocalDate finalOn = window.last().plusDays(terms.settleDays() + 1L);
        Deadline deadline =
                new Deadline(null, null, null, finalOn, notices.emailOn(finalOn), notices.escalateOn(finalOn));
        if (day.isBefore(finalOn)) {
            fix(known, window.last(), finalOn.minusDays(1), trail);
            return verdict(State.OVERDUE, deadline, known, window);
        }
        trail.add(new WindowStep.Closed(finalOn));
        return verdict(State.BELOW_GUIDELINE, deadline, known, window);
    }

    /** What the window running on the day holds so far; null where that cannot be worked out. */
    private @Nullable Figures progress(LocalDate day, Trail trail) {
        Period running = terms.window().around(day);
        if (rolling() || bar(running, day, Trail.MUTED) != null) {
            return null;
        }
        trail.add(new WindowStep.InProgress(running));
        if (scales.weigh(running, day, true, trail) instanceof Weight.Known known) {
            if (!known.met()) {
                fix(known, running.last(), null, trail);
            }
            return new Figures(running, known.credited(), known.required());
        }
        return null;
    }

    private static void fix(
            Weight.Known known, @Nullable LocalDate heldBy, @Nullable LocalDate recordedBy, Trail trail) {
        if (heldBy != null) {
            trail.add(new WindowStep.Missing(known.missing(), heldBy, recordedBy));
        }
    }

    private Verdict verdict(State state, Deadline deadline, Weight.Known known, Period window) {
        Figures figures = new Figures(rolling() ? null : window, known.credited(), known.required());
        List<Flag> flags = known.crowded() ? List.of(Flag.GROUP_TOO_LARGE) : List.of();
        return Verdict.ofWindow(state, deadline, figures, flags);
    }

    private Verdict bare(State state, Period window) {
        Figures figures = rolling() ? null : new Figures(window, null, null);
        return Verdict.ofWindow(state, Deadline.NONE, figures, List.of());
    }
}
