package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/**
 * Finds the first later day on which the verdict differs if no new facts arrive. Between two thresholds nothing can change,
 * so only the thresholds are evaluated.
 */
public final class NextChange {

    /** A person is evaluated again after this time at the latest. */
    private static final int YEARS_AHEAD = 2;

    private NextChange() {}

    public static LocalDate after(LocalDate day, Verdict verdict, RequirementEvaluation evaluation) {
        LocalDate horizon = day.plusYears(YEARS_AHEAD);
        List<LocalDate> factDays = evaluation.factDays(day);
        LocalDate at = day;
        Verdict current = verdict;
        while (true) {
            LocalDate next =
                    DateComparison.earlierAfter(at, first(factDays, at), evaluation.nextThreshold(at, current));
            if (next == null || !next.isBefore(horizon)) {
                return horizon;
            }
            current = evaluation.verdict(next, EvaluationTrace.OFF);
            if (!current.equals(verdict)) {
                return next;
            }
            at = next;
        }
    }

    private static @Nullable LocalDate first(List<LocalDate> days, LocalDate after) {
        for (LocalDate day : days) {
            if (day.isAfter(after)) {
                return day;
            }
        }
        return null;
    }

    /**
     * The days after this one on which a fact takes effect that all kinds of requirement depend on, in order.
     *
     * @param turningDays on which other facts take effect
     */
    public static List<LocalDate> factDays(
            LocalDate day, AppliesWhen when, PersonInPost person, List<Session> sessions, List<LocalDate> turningDays) {
        List<LocalDate> ahead = new ArrayList<>();
        PostPeriod post = person.post();
        addAhead(ahead, day, post.start());
        addAhead(ahead, day, post.end() == null ? null : post.end().plusDays(1));
        turningDays.forEach(turn -> addAhead(ahead, day, turn));
        ApplicabilityCheck.turningDays(when, person).forEach(turn -> addAhead(ahead, day, turn));
        for (Session session : sessions) {
            addAhead(ahead, day, session.recordedOn());
            addAhead(ahead, day, session.bookedOn());
            addAhead(ahead, day, session.cancelledOn());
            if (!session.date().isBefore(day)) {
                addAhead(ahead, day, session.date());
                addAhead(ahead, day, session.date().plusDays(1));
            }
        }
        Collections.sort(ahead);
        return ahead;
    }

    private static void addAhead(List<LocalDate> ahead, LocalDate day, @Nullable LocalDate takesEffect) {
        if (takesEffect != null && takesEffect.isAfter(day)) {
            ahead.add(takesEffect);
        }
    }
}
