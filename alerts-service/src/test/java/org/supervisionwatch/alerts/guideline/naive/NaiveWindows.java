package org.supervisionwatch.alerts.guideline.naive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Figures;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Terms;
import org.supervisionwatch.alerts.guideline.Window;
import org.supervisionwatch.alerts.guideline.Windowed;

/** Rule 12, in its order. */
final class NaiveWindows {

    private final Windowed requirement;
    private final Terms terms;
    private final Person person;
    private final List<Session> sessions;
    private final LocalDate asOf;
    private final Diary diary;
    private final Calendar calendar;
    private final boolean rolling;

    NaiveWindows(Windowed requirement, Person person, List<Session> sessions, LocalDate asOf, Holidays holidays) {
        this.requirement = requirement;
        this.terms = requirement.terms();
        this.person = person;
        this.sessions = sessions;
        this.asOf = asOf;
        this.diary = new Diary(person, terms.pauses(), holidays);
        this.calendar = new Calendar(terms.window());
        this.rolling = terms.window() instanceof Window.Rolling;
    }

    Answer answer(@Nullable LocalDate windowContaining) {
        if (!diary.inPost(asOf)) {
            return Answer.bare(State.NOT_APPLICABLE);
        }
        Period window = chosen(windowContaining);
        Figures progress = progress();
        Asked asked = Asked.on(window.to().isBefore(asOf) ? window.to() : asOf, terms.when(), person);
        if (asked == Asked.NO || !inPostAtAll(window) || beganBeforeItWasAsked(window)) {
            return Answer.ofWindow(State.NOT_APPLICABLE, window, progress);
        }
        if (asked == Asked.NOBODY_KNOWS) {
            return Answer.ofWindow(State.UNKNOWN, window, progress);
        }
        if (!rolling && !window.to().isBefore(asOf)) {
            return Answer.ofWindow(State.ON_TRACK, window, progress);
        }
        Sums sums = sums(window);
        if (sums.nothingAsked()) {
            return Answer.ofWindow(State.EXEMPT, window, progress);
        }
        return sums.factMissing() ? Answer.ofWindow(State.UNKNOWN, window, progress) : settled(window, sums, progress);
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

    private @Nullable Figures progress() {
        Period running = calendar.around(asOf);
        if (rolling || Asked.on(asOf, terms.when(), person) != Asked.YES || beganBeforeItWasAsked(running)) {
            return null;
        }
        Sums sums = sums(running);
        return sums.nothingAsked() || sums.factMissing()
                ? null
                : new Figures(
                        running, sums.credited().hundredths(), sums.required().hundredths());
    }

    private Sums sums(Period window) {
        return new Sums(requirement, person, window, diary, Knowing.on(asOf, sessions, terms.counts()));
    }

    private boolean inPostAtAll(Period window) {
        return Calendar.days(window).stream().anyMatch(diary::inPost);
    }

    private boolean beganBeforeItWasAsked(Period window) {
        return person.appliesFrom() != null && window.from().isBefore(person.appliesFrom());
    }

    private Answer settled(Period window, Sums sums, @Nullable Figures progress) {
        boolean met = sums.credited().hundredths().compareTo(sums.required().hundredths()) >= 0;
        LocalDate finalOn = window.to().plusDays(terms.settleDays() + 1L);
        State state;
        if (met || excused(window)) {
            state = State.ON_TRACK;
        } else {
            state = rolling || !asOf.isBefore(finalOn) ? State.BELOW_GUIDELINE : State.OVERDUE;
        }
        return new Answer(
                state,
                null,
                null,
                null,
                state == State.ON_TRACK || rolling ? Answer.Dates.NONE : dates(finalOn),
                null,
                false,
                null,
                window,
                sums.credited().hundredths(),
                sums.required().hundredths(),
                progress,
                sums.flags());
    }

    /** Nobody is late for a window of which she was not there from the beginning. */
    private boolean excused(Period window) {
        boolean full = !(requirement instanceof Quantity quantity) || quantity.partial() == Quantity.Partial.FULL;
        return full && window.from().isBefore(person.post().start());
    }

    private Answer.Dates dates(LocalDate finalOn) {
        Walk walk = new Walk(diary);
        List<LocalDate> escalateOn = terms.escalateAfterDays().stream()
                .map(days -> walk.firstBusinessDay(finalOn.plusDays(days)))
                .toList();
        return new Answer.Dates(null, null, null, finalOn, finalOn, walk.firstBusinessDay(finalOn), escalateOn);
    }
}
