package org.supervisionwatch.alerts.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.whatif.Comparison.Lasting;

/**
 * A stretch that begins on the same day on both sides and does not end on the same.
 *
 * @param assignment its number; left out where all posts are looked at together
 * @param begunBefore whether it had begun before the period
 * @param currentUntil the last day under the pack in force; left out if it lasts to the end of the period
 * @param draftUntil the last day under the draft; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LastingView(
        String employeeNumber,
        String name,
        @Nullable String assignment,
        String requirement,
        LocalDate from,
        boolean begunBefore,
        @Nullable LocalDate currentUntil,
        @Nullable LocalDate draftUntil) {

    static LastingView of(Member member, Lasting lasting) {
        Stretch draft = lasting.draft();
        return new LastingView(
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
