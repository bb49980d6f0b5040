package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** The entry point of the naive evaluator. */
public final class NaiveEngine {

    private NaiveEngine() {}

    public static Answer evaluate(
            Requirement requirement,
            PersonInPost person,
            List<Session> sessions,
            LocalDate asOf,
            @Nullable LocalDate windowContaining,
            HolidayDates holidays) {
        return switch (requirement) {
            case Interval interval -> interval(interval, person, sessions, asOf, holidays);
            case WindowRequirement windowed ->
                new NaiveWindows(windowed, person, sessions, asOf, holidays).answer(windowContaining);
        };
    }

    /** The first later day with another answer, found by asking for every day; two years later if there is none. */
    public static LocalDate nextChange(Requirement requirement, LocalDate asOf, Function<LocalDate, Answer> answers) {
        boolean rolling = requirement instanceof WindowRequirement windowed
                && windowed.terms().window() instanceof Window.RollingDays;
        LocalDate horizon = asOf.plusYears(2);
        Answer today = answers.apply(asOf).news(rolling);
        for (LocalDate day = asOf.plusDays(1); day.isBefore(horizon); day = day.plusDays(1)) {
            if (!answers.apply(day).news(rolling).equals(today)) {
                return day;
            }
        }
        return horizon;
    }

    private static Answer interval(
            Interval interval, PersonInPost person, List<Session> sessions, LocalDate asOf, HolidayDates holidays) {
        Diary diary = new Diary(person, interval.pauses(), holidays);
        if (!diary.inPost(asOf)) {
            return Answer.ofState(StandingState.NOT_APPLICABLE);
        }
        return switch (Asked.on(asOf, interval.when(), person)) {
            case NO -> Answer.ofState(StandingState.NOT_APPLICABLE);
            case UNKNOWN -> Answer.ofState(StandingState.UNKNOWN);
            case YES -> {
                Telling telling = new Telling(interval, asOf, diary, Knowing.on(asOf, sessions, interval.counts()));
                yield interval.every() instanceof IntervalLength.IntervalInShifts(int shifts)
                        ? new NaiveShifts(shifts, person, telling).answer()
                        : new NaiveInterval(person, telling).answer();
            }
        };
    }
}
