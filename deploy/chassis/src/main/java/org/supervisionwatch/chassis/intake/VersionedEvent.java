package org.supervisionwatch.chassis.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new event: its version is higher than the one held, and the highest of its key in the batch.
 *
 * @param event the full state, or null if the key was erased
 */
public record VersionedEvent<E>(
        UUID key, long version, @Nullable E event) {

    public static List<UUID> keys(List<? extends VersionedEvent<?>> news) {
        return news.stream().map(VersionedEvent::key).toList();
    }

    /** The new states among them; an erased key has none. */
    public static <E> List<E> states(List<VersionedEvent<E>> news) {
        return news.stream().map(VersionedEvent::event).filter(Objects::nonNull).toList();
    }
}
