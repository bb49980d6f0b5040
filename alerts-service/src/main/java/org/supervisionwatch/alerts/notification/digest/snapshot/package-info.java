/** Everything that the mails of a run are made from, read in one transaction. */
@MayKnow({
    "episode.decision",
    "episode.review",
    "episode.store",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "notification.digest.decision",
    "notification.digest.wording",
    "notification.schedule"
})
@NullMarked
package org.supervisionwatch.alerts.notification.digest.snapshot;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
