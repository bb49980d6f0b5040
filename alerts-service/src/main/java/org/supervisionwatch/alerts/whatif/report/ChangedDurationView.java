package org.supervisionwatch.alerts.whatif.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.whatif.replay.BelowPeriod;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison.ChangedDuration;

/**
 * A period below guideline that begins on the same day under both packs but ends on different days.
 *
 * @param assignment assignment number; left out if all posts are evaluated together
 * @param begunBefore whether it began before the reported period
 * @param currentUntil last day under the pack in force; left out if it lasts to the end of the reported period
 * @param draftUntil last day under the draft; left out likewise
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

    static ChangedDurationView of(StaffMember member, ChangedDuration duration) {
        BelowPeriod draft = duration.draft();
        return new ChangedDurationView(
                member.employeeNumber(),
                member.name(),
                member.assignment(draft.subject().assignmentId()),
                draft.subject().requirement(),
                draft.from(),
                draft.begunBefore(),
                duration.current().until(),
                draft.until());
    }
}
