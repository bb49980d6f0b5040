/** From a due run to mails accepted by the mail server. */
@MayKnow({
    "episode.review",
    "guideline",
    "guideline.catalogue",
    "notification.delivery.message",
    "notification.delivery.queue",
    "notification.delivery.run",
    "roster.intake"
})
@NullMarked
package org.supervisionwatch.alerts.notification.delivery;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
