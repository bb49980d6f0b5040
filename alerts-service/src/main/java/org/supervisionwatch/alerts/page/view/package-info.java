/** What the pages show, in words, made from what the other areas answer. Built to be read by anybody on any device. */
@MayKnow({
    "episode.decision",
    "episode.query",
    "freshness",
    "guideline.catalogue",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "guideline.pack",
    "guideline.wording",
    "kernel.directory",
    "notification.digest.decision",
    "notification.digest.wording",
    "roster.intake",
    "standing.explanation",
    "standing.query"
})
@NullMarked
package org.supervisionwatch.alerts.page.view;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
