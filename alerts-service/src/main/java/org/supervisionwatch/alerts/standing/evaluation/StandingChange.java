package org.supervisionwatch.alerts.standing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;

/**
 * A standing that has changed, or that belongs to another team now.
 *
 * @param teamId the team of the post on {@code on}, null if it has none
 * @param assignmentId null for all posts of the person together
 * @param before null if it is new
 * @param after {@code NOT_APPLICABLE} once the post has ended, the rule no longer governs it, or the person was erased
 * @param previous the window before the one shown, if it ended short or no longer counts as short
 * @param on the day of the evaluation in the organisation's zone
 * @param at the instant of the evaluation, by the injected clock
 */
public record StandingChange(
        UUID organisationId,
        @Nullable UUID teamId,
        StandingSubject subject,
        @Nullable StandingSummary before,
        StandingSummary after,
        @Nullable PreviousWindow previous,
        LocalDate on,
        Instant at) {}
