package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first later day on which the verdict differs if no new fact arrives. Between two thresholds nothing can change, so
 * only those days are evaluated.
 */
final class NextChange {

    /** Nobody sleeps longer than this. */
    private static final int YEARS_AHEAD = 2;

    private NextChange() {}

    static LocalDate after(LocalDate day, Verdict verdict, Evaluation evaluation) {
        LocalDate horizon = day.plusYears(YEARS_AHEAD);
        LocalDate at = day;
        Verdict current = verdict;
        while (true) {
            LocalDate next = evaluation.nextThreshold(at, current);
            if (next == null || !next.isBefore(horizon)) {
                return horizon;
            }
            current = evaluation.verdict(next, Trail.MUTED);
            if (!current.equals(verdict)) {
                return next;
            }
            at = next;
        }
    }

    /** The facts that every kind of requirement looks at. */
    static @Nullable LocalDate ofFacts(LocalDate day, When when, Person person, Iterable<Session> sessions) {
        Post post = person.post();
        LocalDate next = Dates.earlierAfter(day, Conditions.nextChangeAfter(when, person, day), post.start());
        next = Dates.earlierAfter(
                day, next, post.end() == null ? null : post.end().plusDays(1));
        for (Session session : sessions) {
            next = Dates.earlierAfter(day, next, Knowledge.nextChangeAfter(session, day));
        }
        return next;
    }
}
