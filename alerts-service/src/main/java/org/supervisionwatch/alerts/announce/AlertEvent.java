package org.supervisionwatch.alerts.announce;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an alert, as topic {@code alerts.v1} carries it: contracts/schema/alert.v1.json. It names nobody: a compacted topic
 * by this key could not forget a name.
 *
 * @param packVersion under which it was last looked at; null if nobody looks any more
 * @param types of supervision that count
 */
public record AlertEvent(
        UUID id,
        long version,
        UUID organisationId,
        UUID personId,
        @Nullable UUID assignmentId,
        @Nullable UUID teamId,
        String kind,
        String level,
        String strength,
        String pack,
        @Nullable String packVersion,
        String requirement,
        String title,
        List<String> types,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String cause,
        @Nullable LocalDate due,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate nextBooked,
        @Nullable HoldState hold,
        @Nullable AcknowledgedState acknowledged,
        List<UUID> supervisorIds,
        List<String> externalSupervisorIds) {

    /** @param until the last day of it; null if nobody knows */
    public record HoldState(String because, @Nullable LocalDate until) {}

    public record AcknowledgedState(String reason, LocalDate until) {}
}
