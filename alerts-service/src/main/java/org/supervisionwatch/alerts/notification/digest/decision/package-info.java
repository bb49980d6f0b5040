/** Who is told what: recipients, notification steps, what several entries have in common. Pure. */
@MayKnow({
    "episode.decision",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "notification.digest.wording",
    "notification.schedule"
})
@NullMarked
package org.supervisionwatch.alerts.notification.digest.decision;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
