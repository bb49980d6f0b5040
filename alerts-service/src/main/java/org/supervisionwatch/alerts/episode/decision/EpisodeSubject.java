package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person and the requirement that an episode is about. At most one episode is open for each subject.
 *
 * @param assignmentId null for all posts of the person together
 * @param pack the id of the pack, without a version
 * @param windowFrom the first day of the window, for requirements that have one
 */
public record EpisodeSubject(
        EpisodeKind kind,
        UUID personId,
        @Nullable UUID assignmentId,
        String pack,
        String requirement,
        @Nullable LocalDate windowFrom) {

    /** The same without the window. */
    public EpisodeSubject ofAnyWindow() {
        return new EpisodeSubject(kind, personId, assignmentId, pack, requirement, null);
    }

    /** The same in another window. */
    public EpisodeSubject in(LocalDate window) {
        return new EpisodeSubject(kind, personId, assignmentId, pack, requirement, window);
    }

    /** The subject of another kind of episode about the same requirement. */
    public EpisodeSubject as(EpisodeKind other) {
        return new EpisodeSubject(other, personId, assignmentId, pack, requirement, null);
    }
}
