package org.supervisionwatch.chassis.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
sealed interface Reading<E> {

    /** @param through every change committed before it lies on this partition before this record */
    record Heartbeat<E>(int partition, Instant through) implements Reading<E> {}

    /** @param event null for a tombstone */
    record Readable<E>(
            Incoming record,
            UUID key,
            long version,
            @Nullable E event) implements Reading<E> {

        Poison<E> refused(String cause) {
            return new Poison<>(record, key, version, cause);
        }
    }

    /**
     * It can never be taken in as it is.
     *
     * @param key null if it has none that can be read; likewise the version
     * @param cause names fields, never values
     */
    record Poison<E>(
            Incoming record, @Nullable UUID key, @Nullable Long version, String cause) implements Reading<E> {}
}
