package org.supervisionwatch.alerts.standing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose standing against what.
 *
 * @param assignmentId null where all posts of a person are looked at together
 */
public record Subject(UUID personId, @Nullable UUID assignmentId, String pack, String requirement) {}
