package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
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
        LocalDate at = day;
        Verdict current = verdict;
        while (true) {
            LocalDate next = evaluation.nextThreshold(at, current);
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

    /** The next threshold that follows from facts which all kinds of requirement depend on; null if there is none. */
    static @Nullable public LocalDate ofFacts(
            LocalDate day, AppliesWhen when, PersonInPost person, Iterable<Session> sessions) {
        PostPeriod post = person.post();
        LocalDate next =
                DateComparison.earlierAfter(day, ApplicabilityCheck.nextChangeAfter(when, person, day), post.start());
        next = DateComparison.earlierAfter(
                day, next, post.end() == null ? null : post.end().plusDays(1));
        for (Session session : sessions) {
            next = DateComparison.earlierAfter(day, next, KnownStatus.nextChangeAfter(session, day));
        }
        return next;
    }
}
