package org.supervisionwatch.alerts.standing.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose standing against what.
 *
 * @param assignmentId null where all posts of a person are looked at together
 */
public record StandingSubject(UUID personId, @Nullable UUID assignmentId, String pack, String requirement) {}
