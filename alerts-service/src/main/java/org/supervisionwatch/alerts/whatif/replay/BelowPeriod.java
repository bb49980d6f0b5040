package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * Days in a row on which somebody is below a requirement.
 *
 * @param teamId of the post, on the first day
 * @param from the first day of them, or of the time that is looked at
 * @param begunBefore whether it had begun before that time
 * @param until the last day of them; null if they reach the end of that time
 * @param due when a session was due; null for windows
 * @param window that ended short; null for intervals and rolling windows
 */
public record BelowPeriod(
        StandingSubject subject,
        UUID teamId,
        LocalDate from,
        boolean begunBefore,
        @Nullable LocalDate until,
        @Nullable LocalDate due,
        @Nullable Period window) {

    BelowPeriod until(LocalDate day) {
        return new BelowPeriod(subject, teamId, from, begunBefore, day, due, window);
    }

    BelowPeriod seenFrom(LocalDate day) {
        return from.isBefore(day) ? new BelowPeriod(subject, teamId, day, true, until, due, window) : this;
    }

    boolean reaches(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
