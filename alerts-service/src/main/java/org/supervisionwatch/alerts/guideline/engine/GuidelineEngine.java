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

/** The entry point of the engine: evaluates where a person stands against a requirement. */
public final class GuidelineEngine {

    private GuidelineEngine() {}

    /**
     * Evaluates a requirement for a person on a day, with what had been recorded up to and including that day. The order of the
     * sessions does not matter; sessions recorded later are ignored.
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
     * The day since which a requirement has applied to a person without a break, as far as its time-dependent conditions tell.
     *
     * @return null if it does not apply on the day, or a fact is missing
     */
    public static @Nullable LocalDate askedSince(Requirement requirement, PersonInPost person, LocalDate day) {
        boolean applies = person.post().contains(day)
                && ApplicabilityCheck.stateIfNotEvaluated(requirement.when(), person, day, EvaluationTrace.OFF) == null;
        return applies ? ApplicabilityCheck.metSince(requirement.when(), person) : null;
    }

    /**
     * Evaluates a requirement for a given window.
     *
     * @param windowContaining a day of the window; null for the running one, or the one before while that is short and not yet final. Intervals and rolling windows ignore it
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
            case WindowRequirement windowRequirement ->
                new WindowEvaluation(windowRequirement, person, sessions, windowContaining, holidays).on(asOf);
        };
    }
}
