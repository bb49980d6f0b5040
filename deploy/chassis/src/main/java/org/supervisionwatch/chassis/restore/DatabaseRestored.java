package org.supervisionwatch.chassis.restore;

import java.time.Instant;

/**
 * Event: the service's database was restored from a backup, and what it wrote after {@code restoredTo} is lost. Fired outside any
 * transaction, and possibly more than once about the same restore.
 *
 * @param restoredTo by the clock; as exact as is known
 * @param noticedAt by the clock
 */
public record DatabaseRestored(Instant restoredTo, Instant noticedAt) {}
