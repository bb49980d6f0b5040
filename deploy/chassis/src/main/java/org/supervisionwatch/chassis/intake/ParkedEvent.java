package org.supervisionwatch.chassis.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * An event that could not be taken in.
 *
 * @param topic the logical name
 * @param key null if missing or unreadable; likewise the version
 * @param cause the reason; names fields, never values
 */
public record ParkedEvent(
        UUID id,
        String topic,
        int partition,
        @Column("record_offset") long offset,
        @Nullable UUID key,
        @Nullable Long version,
        String cause,
        Instant parkedAt) {}
