package org.supervisionwatch.alerts.standing.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/**
 * The result for one post and one requirement.
 *
 * @param standing null if the person could not be evaluated
 * @param unknownBecause why not; null if there is a standing, or if the rule no longer applies
 */
public record RequirementVerdict(
        StandingSubject subject,
        @Nullable UUID teamId,
        String packVersion,
        @Nullable Standing standing,
        @Nullable WatchReason unknownBecause) {}
