package org.supervisionwatch.alerts.brake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;

/** What an event about a person says of the end of their posts. Pure. */
sealed interface EndJudgement {

    /** Their posts end, or still do. @param before the posts from before it was told first */
    record PostsEnd(List<EventAssignment> before, PostEnding ending) implements EndJudgement {}

    /** It tells once more what was rejected. */
    record RejectedAgain() implements EndJudgement {}

    /** Their posts do not end, or no longer do. */
    record PostsGoOn() implements EndJudgement {}

    /** @param decision about the change that holds it; null while there is none */
    record KnownEnd(ToldEnd end, @Nullable ChangeDecision decision) {

        boolean rejected() {
            return decision == ChangeDecision.REJECTED;
        }
    }

    /**
     * @param known the end that was told earlier, if there was one
     * @param stored the posts that count until now
     * @param told the posts that the event tells
     * @param toldOn when the end was told first
     */
    static EndJudgement of(
            @Nullable KnownEnd known, List<EventAssignment> stored, List<EventAssignment> told, LocalDate toldOn) {
        if (known != null && known.rejected() && known.end().tellsAgain(told)) {
            return new RejectedAgain();
        }
        List<EventAssignment> before =
                known != null && !known.rejected() ? known.end().before() : stored;
        return PostEnding.between(before, told, toldOn)
                .<EndJudgement>map(ending -> new PostsEnd(before, ending))
                .orElseGet(PostsGoOn::new);
    }
}
