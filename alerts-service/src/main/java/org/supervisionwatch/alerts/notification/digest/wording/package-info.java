/** The words of digests: dates, names, requirements and reasons. */
@MayKnow({
    "episode.decision",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "guideline.pack",
    "guideline.wording",
    "standing.explanation"
})
@NullMarked
package org.supervisionwatch.alerts.notification.digest.wording;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
