package org.supervisionwatch.chassis.restore;

import java.time.Instant;

/**
 * The service's database is one that was put back from a backup: what it wrote after {@code restoredTo} is lost. Fired in no
 * transaction; may be fired more than once about the same restore.
 *
 * @param restoredTo by the clock; as exactly as is known
 * @param noticedAt by the clock
 */
public record DatabaseRestored(Instant restoredTo, Instant noticedAt) {}
