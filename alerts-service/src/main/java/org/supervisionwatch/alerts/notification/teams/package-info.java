/** Cards in a team's channel of Microsoft Teams: counts, never a name. Off unless the team has a webhook. */
@MayKnow({
    "guideline.catalogue",
    "kernel.directory",
    "notification.delivery.queue",
    "notification.delivery.run",
    "notification.link"
})
@NullMarked
package org.supervisionwatch.alerts.notification.teams;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
