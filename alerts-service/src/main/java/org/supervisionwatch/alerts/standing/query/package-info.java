/** Standings as they are asked for: lists worst first, counts that add up, one person with the working. It only reads. */
@MayKnow({
    "freshness",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.verdict",
    "guideline.pack",
    "roster.facts",
    "standing.evaluation",
    "standing.explanation",
    "standing.store"
})
@NullMarked
package org.supervisionwatch.alerts.standing.query;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
