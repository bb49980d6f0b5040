package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * Consecutive days on which a person is below guideline for one requirement.
 *
 * @param teamId team of the post on the first day
 * @param from first day, or the first day of the reported period if that is later
 * @param begunBefore whether it began before the reported period
 * @param until last day; null if it lasts to the end of the reported period
 * @param due the due date of the session; null for windows
 * @param window the unmet window; null for intervals and rolling windows
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

    BelowPeriod clippedFrom(LocalDate day) {
        return from.isBefore(day) ? new BelowPeriod(subject, teamId, day, true, until, due, window) : this;
    }

    boolean reaches(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
