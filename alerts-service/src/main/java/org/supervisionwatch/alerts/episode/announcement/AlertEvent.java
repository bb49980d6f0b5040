package org.supervisionwatch.alerts.episode.announcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an alert, as topic {@code alerts.v1} carries it: contracts/schema/alert.v1.json. It names nobody: a compacted topic
 * by this key could not forget a name.
 */
public record AlertEvent(
        UUID id,
        long version,
        @JsonUnwrapped AlertedPerson about,
        @JsonUnwrapped AlertedRequirement asked,
        @JsonUnwrapped AlertProgress course,
        List<UUID> supervisorIds,
        List<String> externalSupervisorIds) {

    /** Whom it is about. */
    public record AlertedPerson(
            UUID organisationId,
            UUID personId,
            @Nullable UUID assignmentId,
            @Nullable UUID teamId) {}

    /**
     * What is asked of her.
     *
     * @param packVersion under which it was last looked at; null if nobody looks any more
     * @param types of supervision that count
     */
    public record AlertedRequirement(
            String strength,
            String pack,
            @Nullable String packVersion,
            String requirement,
            String title,
            List<String> types) {}

    /** What has become of it. Civil dates in the organisation's zone. */
    public record AlertProgress(
            String kind,
            String level,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String cause,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate nextBooked,
            @Nullable HoldState hold,
            @Nullable AcknowledgedState acknowledged) {}

    /** @param until the last day of it; null if nobody knows */
    public record HoldState(String because, @Nullable LocalDate until) {}

    public record AcknowledgedState(String reason, LocalDate until) {}
}
