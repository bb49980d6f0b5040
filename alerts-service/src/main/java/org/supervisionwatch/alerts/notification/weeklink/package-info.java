/** The link to their week that each supervisor gets on the last working day, if an outcome is missing. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.pack",
    "notification.delivery.message",
    "notification.delivery.queue",
    "notification.delivery.run",
    "notification.digest.decision",
    "notification.digest.wording",
    "notification.link"
})
@NullMarked
package org.supervisionwatch.alerts.notification.weeklink;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
