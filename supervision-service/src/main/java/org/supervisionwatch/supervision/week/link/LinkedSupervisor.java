package org.supervisionwatch.supervision.week.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor whom a link names: one of ours by id, or somebody from outside by id and name.
 *
 * @param externalId the roster's id of her; her name stands for it where the roster has none
 */
public record LinkedSupervisor(
        @Nullable UUID personId,
        @Nullable String externalId,
        @Nullable String externalName) {}
