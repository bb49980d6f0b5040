/** From one snapshot to one digest in words for each recipient. Pure. */
@MayKnow({
    "episode.decision",
    "guideline.engine.calendar",
    "guideline.engine.verdict",
    "notification.digest.decision",
    "notification.digest.wording",
    "notification.schedule"
})
@NullMarked
package org.supervisionwatch.alerts.notification.digest.writing;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
