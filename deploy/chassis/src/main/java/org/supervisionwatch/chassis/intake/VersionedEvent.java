package org.supervisionwatch.chassis.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is news: its version is higher than the one held, and no other of the batch is higher still.
 *
 * @param event the full state, or null if the key was erased
 */
public record VersionedEvent<E>(
        UUID key, long version, @Nullable E event) {}
