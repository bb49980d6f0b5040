/**
 * Who is notified of what: recipients, notification steps, causes that several entries share, and the sentence that says how an entry
 * stands ({@link StatusSentence}). Pure.
 */
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
