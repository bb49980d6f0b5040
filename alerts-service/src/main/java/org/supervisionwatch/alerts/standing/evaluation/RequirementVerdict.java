package org.supervisionwatch.alerts.standing.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/**
 * The outcome for one post and one requirement.
 *
 * @param standing null if there is no verdict to be had from what is known
 * @param unknownBecause why there is no verdict
 */
public record RequirementVerdict(
        StandingSubject subject,
        @Nullable UUID teamId,
        String packVersion,
        @Nullable Standing standing,
        @Nullable WatchReason unknownBecause) {}
