package org.supervisionwatch.chassis.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of reading a record. */
sealed interface RecordReading<E> {

    /** @param through every change committed before this instant is on this partition before this record */
    record HeartbeatRecord<E>(int partition, Instant through) implements RecordReading<E> {}

    /** @param event null for a tombstone */
    record ReadableEvent<E>(
            IncomingRecord record,
            UUID key,
            long version,
            @Nullable E event) implements RecordReading<E> {

        PoisonEvent<E> refused(String cause) {
            return new PoisonEvent<>(record, key, version, cause);
        }
    }

    /**
     * An event that can never be taken in as it is.
     *
     * @param key null if missing or unreadable; likewise the version
     * @param cause names fields, never values
     */
    record PoisonEvent<E>(
            IncomingRecord record,
            @Nullable UUID key,
            @Nullable Long version,
            String cause) implements RecordReading<E> {}
}
