package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** Evaluates rule 12, in its order. */
final class NaiveWindows {

    private final WindowRequirement requirement;
    private final WindowTerms terms;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final LocalDate asOf;
    private final Diary diary;
    private final Calendar calendar;
    private final boolean rolling;

    NaiveWindows(
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            LocalDate asOf,
            HolidayDates holidays) {
        this.requirement = requirement;
        this.terms = requirement.terms();
        this.person = person;
        this.sessions = sessions;
        this.asOf = asOf;
        this.diary = new Diary(person, terms.pauses(), holidays);
        this.calendar = new Calendar(terms.window());
        this.rolling = terms.window() instanceof Window.RollingDays;
    }

    Answer answer(@Nullable LocalDate windowContaining) {
        if (!diary.inPost(asOf)) {
            return Answer.ofState(StandingState.NOT_APPLICABLE);
        }
        Period window = chosen(windowContaining);
        WindowFigures progress = progress();
        Asked asked = Asked.on(window.to().isBefore(asOf) ? window.to() : asOf, terms.when(), person);
        if (asked == Asked.NO || !inPostAtAll(window) || beganBeforeApplied(window)) {
            return Answer.ofWindow(StandingState.NOT_APPLICABLE, window, progress);
        }
        if (asked == Asked.UNKNOWN) {
            return Answer.ofWindow(StandingState.UNKNOWN, window, progress);
        }
        if (!rolling && !window.to().isBefore(asOf)) {
            return Answer.ofWindow(StandingState.ON_TRACK, window, progress);
        }
        Sums sums = sums(window);
        if (sums.nothingAsked()) {
            return Answer.ofWindow(StandingState.EXEMPT, window, progress);
        }
        return sums.factMissing()
                ? Answer.ofWindow(StandingState.UNKNOWN, window, progress)
                : settled(window, sums, progress);
    }

    private Period chosen(@Nullable LocalDate windowContaining) {
        Period running = calendar.around(asOf);
        if (rolling) {
            return running;
        }
        if (windowContaining != null) {
            return calendar.around(windowContaining);
        }
        Period ended = calendar.around(running.from().minusDays(1));
        return inPostAtAll(ended) ? ended : running;
    }

    private @Nullable WindowFigures progress() {
        Period running = calendar.around(asOf);
        if (rolling || Asked.on(asOf, terms.when(), person) != Asked.YES || beganBeforeApplied(running)) {
            return null;
        }
        Sums sums = sums(running);
        return sums.nothingAsked() || sums.factMissing()
                ? null
                : new WindowFigures(
                        running,
                        sums.credited().hundredths(),
                        null,
                        sums.required().hundredths());
    }

    private Sums sums(Period window) {
        return new Sums(requirement, person, window, diary, Knowing.on(asOf, sessions, terms.counts()));
    }

    private boolean inPostAtAll(Period window) {
        return Calendar.days(window).stream().anyMatch(diary::inPost);
    }

    private boolean beganBeforeApplied(Period window) {
        return person.appliesFrom() != null && window.from().isBefore(person.appliesFrom());
    }

    private Answer settled(Period window, Sums sums, @Nullable WindowFigures progress) {
        boolean met = sums.credited().hundredths().compareTo(sums.required().hundredths()) >= 0;
        LocalDate finalOn = window.to().plusDays(terms.settleDays() + 1L);
        StandingState state;
        if (met || excused(window)) {
            state = StandingState.ON_TRACK;
        } else {
            state = rolling || !asOf.isBefore(finalOn) ? StandingState.BELOW_GUIDELINE : StandingState.OVERDUE;
        }
        return new Answer(
                state,
                null,
                null,
                state == StandingState.ON_TRACK || rolling ? Answer.Dates.NONE : dates(finalOn),
                null,
                false,
                null,
                window,
                sums.credited().hundredths(),
                sums.required().hundredths(),
                progress,
                sums.flags());
    }

    /** Nobody is late for a window that began before their post. */
    private boolean excused(Period window) {
        boolean full =
                !(requirement instanceof Quantity quantity) || quantity.partial() == Quantity.PartialWindowRule.FULL;
        return full && window.from().isBefore(person.post().start());
    }

    private Answer.Dates dates(LocalDate finalOn) {
        return new Answer.Dates(
                null, null, null, finalOn, finalOn, new Walk(diary).firstBusinessDay(finalOn), List.of());
    }
}
