package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.standing.Subject;

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
record Stretch(
        Subject subject,
        UUID teamId,
        LocalDate from,
        boolean begunBefore,
        @Nullable LocalDate until,
        @Nullable LocalDate due,
        @Nullable Period window) {

    Stretch until(LocalDate day) {
        return new Stretch(subject, teamId, from, begunBefore, day, due, window);
    }

    Stretch seenFrom(LocalDate day) {
        return from.isBefore(day) ? new Stretch(subject, teamId, day, true, until, due, window) : this;
    }

    boolean reaches(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
