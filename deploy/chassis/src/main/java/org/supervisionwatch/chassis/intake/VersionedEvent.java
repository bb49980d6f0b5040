package org.supervisionwatch.chassis.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new event: its version is higher than the one held, and the highest of its key in the batch.
 *
 * @param event the full state, or null if the key was erased
 * @param known whether an event of this key was applied before; if not, nothing is stored of it
 */
public record VersionedEvent<E>(
        UUID key, long version, @Nullable E event, boolean known) {

    public static List<UUID> keys(List<? extends VersionedEvent<?>> news) {
        return news.stream().map(VersionedEvent::key).toList();
    }

    /** The keys of which anything may be stored. */
    public static List<UUID> knownKeys(List<? extends VersionedEvent<?>> news) {
        return news.stream()
                .filter(VersionedEvent::known)
                .map(VersionedEvent::key)
                .toList();
    }

    /** The new states among them; an erased key has none. */
    public static <E> List<E> states(List<VersionedEvent<E>> news) {
        return news.stream().map(VersionedEvent::event).filter(Objects::nonNull).toList();
    }
}
