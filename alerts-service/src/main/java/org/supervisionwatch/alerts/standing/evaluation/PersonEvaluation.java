package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of evaluating a person on a day.
 *
 * @param rules the rules that were decided anew
 * @param told what was told for the first time
 * @param teams by assignment, of the posts that the person is in; of all of them together the first counts
 * @param watch null if the person is not in post
 * @param nextOn the first later day on which any of this may change without a new fact
 */
public record PersonEvaluation(
        List<RequirementVerdict> verdicts,
        List<RuleInForce> rules,
        List<ToldFact> told,
        Map<UUID, UUID> teams,
        @Nullable WatchMark watch,
        LocalDate nextOn) {

    /** The team of a post, or of all posts together; null if the person is no longer in it. */
    @Nullable public UUID teamOf(@Nullable UUID assignmentId) {
        return assignmentId == null ? teams.values().stream().findFirst().orElse(null) : teams.get(assignmentId);
    }
}
