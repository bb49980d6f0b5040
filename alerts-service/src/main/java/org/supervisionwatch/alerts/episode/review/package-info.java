/** A look at every open episode before mails are composed: holds, bookings without an outcome, follow-ups. */
@MayKnow({
    "episode.decision",
    "episode.store",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "roster.facts"
})
@NullMarked
package org.supervisionwatch.alerts.episode.review;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
