package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.standing.explanation.StandingView.WindowView;
import org.supervisionwatch.alerts.whatif.replay.BelowPeriod;

/**
 * A period during which a person is below guideline, both days inclusive.
 *
 * @param assignment assignment number; left out if all posts are evaluated together
 * @param begunBefore whether it began before the reported period
 * @param until left out if it lasts to the end of the reported period
 * @param due left out for windows
 * @param window the unmet window; left out for intervals and rolling windows
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

    static BelowPeriodView of(StaffMember member, BelowPeriod period) {
        return new BelowPeriodView(
                member.employeeNumber(),
                member.name(),
                member.assignment(period.subject().assignmentId()),
                period.subject().requirement(),
                period.from(),
                period.begunBefore(),
                period.until(),
                period.due(),
                WindowView.of(period.window()));
    }
}
