/** Calendars of due dates that leads and supervisors subscribe to by a secret address; events move with the standings. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "guideline.wording",
    "kernel.directory",
    "notification.digest.wording",
    "notification.link",
    "standing.evaluation",
    "standing.explanation",
    "standing.store"
})
@NullMarked
package org.supervisionwatch.alerts.notification.calendar;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
