package org.supervisionwatch.alerts.standing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Standing;

/**
 * The outcome for one post and one requirement.
 *
 * @param standing null if there is no verdict to be had from what is known
 * @param unknownBecause why there is no verdict
 */
record Judgement(
        Subject subject,
        @Nullable UUID teamId,
        String packVersion,
        @Nullable Standing standing,
        @Nullable WatchReason unknownBecause) {}
