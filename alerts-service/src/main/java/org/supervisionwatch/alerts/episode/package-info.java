/**
 * Episodes: lapses and follow-ups from their beginning to their end, and what people decide about them. Its doors are the alerts of the
 * API, its corridors open, close, acknowledge and hold them.
 */
@MayKnow({
    "episode.decision",
    "episode.query",
    "episode.review",
    "episode.store",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "kernel.directory",
    "roster.intake",
    "standing.evaluation",
    "standing.store"
})
@NullMarked
package org.supervisionwatch.alerts.episode;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
