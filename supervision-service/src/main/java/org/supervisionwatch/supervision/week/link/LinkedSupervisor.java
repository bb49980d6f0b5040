package org.supervisionwatch.supervision.week.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor whom a link names: on the roster by id, or external by id and name.
 *
 * @param externalId the roster's id of an external supervisor, or their name where the roster has no id
 */
public record LinkedSupervisor(
        @Nullable UUID personId,
        @Nullable String externalId,
        @Nullable String externalName) {}
