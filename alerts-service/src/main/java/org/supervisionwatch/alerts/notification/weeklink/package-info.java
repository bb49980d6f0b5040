/** Week links: on the last working day each supervisor with a missing outcome is mailed a link to their week. */
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
