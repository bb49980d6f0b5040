/** Standings and people in plain English, as mails say them. Pure. */
@MayKnow({
    "episode.decision",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.pack",
    "guideline.wording"
})
@NullMarked
package org.supervisionwatch.alerts.notification.digest.wording;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
