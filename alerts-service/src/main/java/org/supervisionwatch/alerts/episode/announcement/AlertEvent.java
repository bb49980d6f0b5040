package org.supervisionwatch.alerts.episode.announcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.chassis.sql.Column;

/**
 * The state of an alert, as published on topic {@code alerts.v1}: contracts/schema/alert.v1.json. It has no names, because a compacted
 * topic with this key could not be made to forget them.
 */
public record AlertEvent(
        UUID id,
        long version,
        @JsonUnwrapped AlertedPerson about,
        @JsonUnwrapped AlertedRequirement asked,
        @JsonUnwrapped AlertProgress course,
        List<UUID> supervisorIds,
        List<String> externalSupervisorIds) {

    /** The person it is about. */
    public record AlertedPerson(
            UUID organisationId,
            UUID personId,
            @Nullable UUID assignmentId,
            @Nullable UUID teamId) {}

    /**
     * The requirement it is about.
     *
     * @param packVersion the version of the last evaluation; null if there is no standing any more
     * @param types of supervision that count
     */
    public record AlertedRequirement(
            String strength,
            String pack,
            @Nullable String packVersion,
            String requirement,
            String title,
            List<String> types) {}

    /** How far it has come. Civil dates in the organisation's zone. */
    public record AlertProgress(
            EpisodeKind kind,
            EpisodeLevel level,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosingCause cause,
            @Column("due_on") @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate windowFrom,
            @Column("next_booked_on") @Nullable LocalDate nextBooked,
            @Column("held_") @Nullable HoldState hold,
            @Column("acknowledged_") @Nullable AcknowledgedState acknowledged) {}

    /**
     * The hold in force.
     *
     * @param until its last day; null if it is not known
     */
    public record HoldState(HoldCause because, @Nullable LocalDate until) {}

    /**
     * The acknowledgement in force.
     *
     * @param until its last day
     */
    public record AcknowledgedState(AcknowledgementReason reason, LocalDate until) {}
}
