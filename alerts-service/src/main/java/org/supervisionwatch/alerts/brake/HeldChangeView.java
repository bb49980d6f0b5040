package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.brake.HeldFigures.LeavingTeam;

/**
 * Ends of posts that came in together, and are held or were.
 *
 * @param decision left out while there is none: until then these people are not known
 * @param people how many it is about, or was when it was decided
 * @param inPost how many were in post in the organisation, these people too
 * @param teams that these people are said to leave; empty once it is confirmed or corrected
 * @param held who they are; empty once it is confirmed or corrected
 * @param says the same in sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldChangeView(
        UUID id,
        Instant heldAt,
        @Nullable ChangeDecision decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note,
        int people,
        int inPost,
        List<LeavingTeam> teams,
        List<HeldPersonView> held,
        String says) {

    /**
     * Somebody whose posts are said to end.
     *
     * @param teams by code
     * @param lastOn their last day, as told
     */
    public record HeldPersonView(String employeeNumber, String name, List<String> teams, LocalDate lastOn) {}

    static HeldChangeView of(HeldChange change, HeldFigures figures, List<HeldPersonView> held) {
        return new HeldChangeView(
                change.id(),
                change.heldAt(),
                change.decision(),
                change.decidedAt(),
                change.decidedBy(),
                change.note(),
                change.people(),
                figures.inPost(),
                figures.teams(),
                held,
                HeldChangeWording.says(change, figures));
    }
}
