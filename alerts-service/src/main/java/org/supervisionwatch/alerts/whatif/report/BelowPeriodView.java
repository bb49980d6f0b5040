package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.standing.explanation.StandingView.WindowView;
import org.supervisionwatch.alerts.whatif.replay.BelowPeriod;

/**
 * Somebody below the guideline for a while. Both days are in it.
 *
 * @param assignment its number; left out where all posts are looked at together
 * @param begunBefore whether it had begun before the period
 * @param until left out if it lasts to the end of the period
 * @param due left out for windows
 * @param window that ended short; left out for intervals and rolling windows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BelowPeriodView(
        String employeeNumber,
        String name,
        @Nullable String assignment,
        String requirement,
        LocalDate from,
        boolean begunBefore,
        @Nullable LocalDate until,
        @Nullable LocalDate due,
        @Nullable WindowView window) {

    static BelowPeriodView of(StaffMember member, BelowPeriod stretch) {
        return new BelowPeriodView(
                member.employeeNumber(),
                member.name(),
                member.assignment(stretch.subject().assignmentId()),
                stretch.subject().requirement(),
                stretch.from(),
                stretch.begunBefore(),
                stretch.until(),
                stretch.due(),
                WindowView.of(stretch.window()));
    }
}
