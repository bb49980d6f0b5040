package org.supervisionwatch.chassis.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new event: its version is higher than the one held, and the highest of its key in the batch.
 *
 * @param event the full state, or null if the key was erased
 */
public record VersionedEvent<E>(
        UUID key, long version, @Nullable E event) {}
