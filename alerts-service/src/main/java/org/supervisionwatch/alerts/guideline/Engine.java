package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way in: where does a person stand against a requirement? */
public final class Engine {

    private Engine() {}

    /**
     * Evaluates a requirement for a person on a day, knowing what had been recorded up to and including that day. The
     * order of the sessions does not matter; those known only later may be among them.
     *
     * @param asOf a civil date in the organisation's zone
     * @param holidays of the pack's calendar
     */
    public static Standing evaluate(
            Requirement requirement, Person person, List<Session> sessions, LocalDate asOf, Holidays holidays) {
        return evaluate(requirement, person, sessions, asOf, null, holidays);
    }

    /**
     * From when on a requirement has been asked of somebody without a break, as far as the dates among its conditions tell.
     *
     * @return null if it is not asked on the day, or if nobody can know
     */
    public static @Nullable LocalDate askedSince(Requirement requirement, Person person, LocalDate day) {
        boolean asked =
                person.post().contains(day) && Conditions.bar(requirement.when(), person, day, Trail.MUTED) == null;
        return asked ? Conditions.heldSince(requirement.when(), person) : null;
    }

    /**
     * The same about a window of one's choice.
     *
     * @param windowContaining a day of the window; null: the latest that has ended. Intervals and rolling windows do not look at it
     */
    public static Standing evaluate(
            Requirement requirement,
            Person person,
            List<Session> sessions,
            LocalDate asOf,
            @Nullable LocalDate windowContaining,
            Holidays holidays) {
        return switch (requirement) {
            case Interval interval -> new IntervalEvaluation(interval, person, sessions, holidays).on(asOf);
            case Windowed windowed ->
                new WindowEvaluation(windowed, person, sessions, windowContaining, holidays).on(asOf);
        };
    }
}
