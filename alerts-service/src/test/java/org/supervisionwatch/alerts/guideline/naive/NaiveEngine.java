package org.supervisionwatch.alerts.guideline.naive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Windowed;

/** The way in. */
public final class NaiveEngine {

    private NaiveEngine() {}

    public static Answer evaluate(
            Requirement requirement,
            Person person,
            List<Session> sessions,
            LocalDate asOf,
            @Nullable LocalDate windowContaining,
            Holidays holidays) {
        return switch (requirement) {
            case Interval interval -> interval(interval, person, sessions, asOf, holidays);
            case Windowed windowed ->
                new NaiveWindows(windowed, person, sessions, asOf, holidays).answer(windowContaining);
        };
    }

    private static Answer interval(
            Interval interval, Person person, List<Session> sessions, LocalDate asOf, Holidays holidays) {
        Diary diary = new Diary(person, interval.pauses(), holidays);
        if (!diary.inPost(asOf)) {
            return Answer.bare(State.NOT_APPLICABLE);
        }
        return switch (Asked.on(asOf, interval.when(), person)) {
            case NO -> Answer.bare(State.NOT_APPLICABLE);
            case NOBODY_KNOWS -> Answer.bare(State.UNKNOWN);
            case YES -> {
                Telling telling = new Telling(interval, asOf, diary, Knowing.on(asOf, sessions, interval.counts()));
                yield interval.every() instanceof Every.Shifts(int shifts)
                        ? new NaiveShifts(shifts, person, telling).answer()
                        : new NaiveInterval(person, telling).answer();
            }
        };
    }
}
