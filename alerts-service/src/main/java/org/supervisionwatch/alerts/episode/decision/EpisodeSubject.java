package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what an episode is about. At most one is open for each.
 *
 * @param assignmentId null where the requirement looks at all posts of a person together
 * @param pack the pack's id, whatever its version
 * @param windowFrom the first day of the window, for requirements that have one
 */
public record EpisodeSubject(
        EpisodeKind kind,
        UUID personId,
        @Nullable UUID assignmentId,
        String pack,
        String requirement,
        @Nullable LocalDate windowFrom) {

    /** Of a standing that lapses. */
    public static EpisodeSubject lapse(
            UUID personId,
            @Nullable UUID assignmentId,
            String pack,
            String requirement,
            @Nullable LocalDate windowFrom) {
        return new EpisodeSubject(EpisodeKind.LAPSE, personId, assignmentId, pack, requirement, windowFrom);
    }

    /** The same, whatever the window. */
    public EpisodeSubject ofAnyWindow() {
        return new EpisodeSubject(kind, personId, assignmentId, pack, requirement, null);
    }

    /** Another thing to do about the same requirement. */
    public EpisodeSubject as(EpisodeKind other) {
        return new EpisodeSubject(other, personId, assignmentId, pack, requirement, null);
    }
}
