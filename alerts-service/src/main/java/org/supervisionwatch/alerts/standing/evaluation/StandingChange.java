package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing that has just become another one, or belongs to another team now.
 *
 * @param teamId the team of the post on {@code on}, null if it has none
 * @param assignmentId null where all posts of a person are looked at together
 * @param before null if there was none
 * @param after {@code NOT_APPLICABLE} once the post has ended, the rule no longer governs it, or the person was erased
 * @param on the day of the evaluation in the organisation's zone
 * @param at the instant of the evaluation, by the injected clock
 */
public record StandingChange(
        UUID organisationId,
        @Nullable UUID teamId,
        UUID personId,
        @Nullable UUID assignmentId,
        String pack,
        String requirement,
        @Nullable StandingSummary before,
        StandingSummary after,
        LocalDate on,
        Instant at) {}
