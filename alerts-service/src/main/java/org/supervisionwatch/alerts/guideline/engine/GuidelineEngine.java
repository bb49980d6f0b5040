package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.interval.IntervalEvaluation;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.ApplicabilityCheck;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.window.WindowEvaluation;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** The way in: where does a person stand against a requirement? */
public final class GuidelineEngine {

    private GuidelineEngine() {}

    /**
     * Evaluates a requirement for a person on a day, knowing what had been recorded up to and including that day. The
     * order of the sessions does not matter; those known only later may be among them.
     *
     * @param asOf a civil date in the organisation's zone
     * @param holidays of the pack's calendar
     */
    public static Standing evaluate(
            Requirement requirement,
            PersonInPost person,
            List<Session> sessions,
            LocalDate asOf,
            HolidayDates holidays) {
        return evaluate(requirement, person, sessions, asOf, null, holidays);
    }

    /**
     * From when on a requirement has been asked of somebody without a break, as far as the dates among its conditions tell.
     *
     * @return null if it is not asked on the day, or if nobody can know
     */
    public static @Nullable LocalDate askedSince(Requirement requirement, PersonInPost person, LocalDate day) {
        boolean asked = person.post().contains(day)
                && ApplicabilityCheck.bar(requirement.when(), person, day, EvaluationTrace.MUTED) == null;
        return asked ? ApplicabilityCheck.heldSince(requirement.when(), person) : null;
    }

    /**
     * The same about a window of one's choice.
     *
     * @param windowContaining a day of the window; null: the latest that has ended. Intervals and rolling windows do not look at it
     */
    public static Standing evaluate(
            Requirement requirement,
            PersonInPost person,
            List<Session> sessions,
            LocalDate asOf,
            @Nullable LocalDate windowContaining,
            HolidayDates holidays) {
        return switch (requirement) {
            case Interval interval -> new IntervalEvaluation(interval, person, sessions, holidays).on(asOf);
            case WindowRequirement windowed ->
                new WindowEvaluation(windowed, person, sessions, windowContaining, holidays).on(asOf);
        };
    }
}
