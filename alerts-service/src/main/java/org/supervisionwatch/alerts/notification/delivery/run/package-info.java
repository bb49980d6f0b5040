/** Runs: when they are due, whether they may be composed, and the composition of their mails. */
@MayKnow({
    "episode.decision",
    "episode.store",
    "freshness",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.pack",
    "notification.delivery.message",
    "notification.delivery.queue",
    "notification.digest.decision",
    "notification.digest.snapshot",
    "notification.digest.wording",
    "notification.digest.writing",
    "notification.link",
    "notification.schedule"
})
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.run;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
