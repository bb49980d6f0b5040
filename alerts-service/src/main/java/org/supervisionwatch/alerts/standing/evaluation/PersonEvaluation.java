package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on a day.
 *
 * @param rules what was decided anew about the rules she is under
 * @param teams by assignment, of the posts she is in
 * @param teamOfAll the team for all of them together; null if she is in no post
 * @param watch null if she is not in post
 * @param nextOn the first later day on which anything of this may differ if no fact arrives
 */
public record PersonEvaluation(
        List<RequirementVerdict> judgements,
        List<RuleInForce> rules,
        Map<UUID, UUID> teams,
        @Nullable UUID teamOfAll,
        @Nullable WatchMark watch,
        LocalDate nextOn) {

    public PersonEvaluation {
        judgements = List.copyOf(judgements);
        rules = List.copyOf(rules);
        teams = Map.copyOf(teams);
    }

    /** The team of a post, or of all of them together; null if she is not in it any more. */
    @Nullable public UUID teamOf(@Nullable UUID assignmentId) {
        return assignmentId == null ? teamOfAll : teams.get(assignmentId);
    }
}
