package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.whatif.replay.BelowPeriod;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison.ChangedDuration;

/**
 * A stretch that begins on the same day on both sides and does not end on the same.
 *
 * @param assignment its number; left out where all posts are looked at together
 * @param begunBefore whether it had begun before the period
 * @param currentUntil the last day under the pack in force; left out if it lasts to the end of the period
 * @param draftUntil the last day under the draft; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedDurationView(
        String employeeNumber,
        String name,
        @Nullable String assignment,
        String requirement,
        LocalDate from,
        boolean begunBefore,
        @Nullable LocalDate currentUntil,
        @Nullable LocalDate draftUntil) {

    static ChangedDurationView of(StaffMember member, ChangedDuration lasting) {
        BelowPeriod draft = lasting.draft();
        return new ChangedDurationView(
                member.employeeNumber(),
                member.name(),
                member.assignment(draft.subject().assignmentId()),
                draft.subject().requirement(),
                draft.from(),
                draft.begunBefore(),
                lasting.current().until(),
                draft.until());
    }
}
