package org.supervisionwatch.alerts.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on a day.
 *
 * @param teams by assignment, of the posts she is in
 * @param watch null if she is not in post
 * @param nextOn the first later day on which anything of this may differ if no fact arrives
 */
record Evaluation(
        List<Judgement> judgements,
        Map<UUID, UUID> teams,
        @Nullable Watch watch,
        LocalDate nextOn) {

    Evaluation {
        judgements = List.copyOf(judgements);
        teams = Map.copyOf(teams);
    }
}
