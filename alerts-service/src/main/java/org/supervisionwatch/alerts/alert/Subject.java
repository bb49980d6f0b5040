package org.supervisionwatch.alerts.alert;

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
public record Subject(
        Kind kind,
        UUID personId,
        @Nullable UUID assignmentId,
        String pack,
        String requirement,
        @Nullable LocalDate windowFrom) {

    /** Of a standing that lapses. */
    public static Subject lapse(
            UUID personId,
            @Nullable UUID assignmentId,
            String pack,
            String requirement,
            @Nullable LocalDate windowFrom) {
        return new Subject(Kind.LAPSE, personId, assignmentId, pack, requirement, windowFrom);
    }

    /** The same, whatever the window. */
    public Subject ofAnyWindow() {
        return new Subject(kind, personId, assignmentId, pack, requirement, null);
    }

    /** Another thing to do about the same requirement. */
    public Subject as(Kind other) {
        return new Subject(other, personId, assignmentId, pack, requirement, null);
    }
}
