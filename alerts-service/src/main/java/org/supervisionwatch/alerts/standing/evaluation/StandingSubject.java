package org.supervisionwatch.alerts.standing.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a standing: the person, the post, and the requirement of a pack.
 *
 * @param assignmentId null for all posts of the person together
 */
public record StandingSubject(UUID personId, @Nullable UUID assignmentId, String pack, String requirement) {}
